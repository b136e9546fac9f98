// The generators behind torch.randn and np.random: the recorded streams, one of each library for a whole Python.

import { NumPyRandom } from '../../random/numpy.ts';
import { PyTorchRandom } from '../../random/pytorch.ts';
import { WIDE, type ArrayMemory } from './arrayMemory.ts';
import { newGenerators } from './newGenerators.ts';

/** What PyTorch's generator is seeded with before anybody seeds it, of which it takes the low 32 bits. */
const PYTORCH_SEED = 67_280_421_310_721 % 2 ** 32;

/** @param entropy draws NumPy's seed where nobody gives one, 0 to 2³² - 1 */
export function randomStreams(
  memory: ArrayMemory,
  entropy: () => number,
) {
  /** PyTorch's own, and those that were made besides. */
  let torches = [new PyTorchRandom(PYTORCH_SEED)];
  let torchUsed = 0;
  /** NumPy's own, and those that were made besides. */
  let generators = [new NumPyRandom(entropy())];
  let used = 0;

  return {
    ...newGenerators(memory, entropy),

    reseed(): void {
      torches = [new PyTorchRandom(PYTORCH_SEED)];
      torchUsed = 0;
      generators = [new NumPyRandom(entropy())];
      used = 0;
    },

    /** @param seed its low 32 bits count */
    torchSeed(seed: number): void {
      torches[torchUsed] = new PyTorchRandom(seed);
    },

    /** Makes another generator. @returns what `torchUse` takes */
    torchNew: () => torches.push(new PyTorchRandom(PYTORCH_SEED)) - 1,

    /** From now on this generator is drawn from; 0 is PyTorch's own. */
    torchUse(generator: number): void {
      torchUsed = generator;
    },

    /** A seed out of the generator, for another one. */
    torchDrawSeed: () => torches[torchUsed].seed(),

    torchRandn(out: number, length: number): void {
      memory.narrow.set(torches[torchUsed].randn(length), out);
    },

    torchNormal(
      out: number,
      length: number,
      mean: number,
      deviation: number,
    ): void {
      const values = torches[torchUsed].normal(length, mean, deviation);
      memory.narrow.set(values, out);
    },

    torchUniform(
      out: number,
      length: number,
      low: number,
      high: number,
    ): void {
      const values = torches[torchUsed].uniform(length, low, high);
      memory.narrow.set(values, out);
    },

    torchBernoulli(
      out: number,
      length: number,
      probability: number,
    ): void {
      const values = torches[torchUsed].bernoulli(length, probability);
      memory.narrow.set(values, out);
    },

    torchIntegers(
      out: number,
      length: number,
      low: number,
      high: number,
    ): void {
      const values = torches[torchUsed].integers(length, low, high);
      memory.wide.set(values, out);
    },

    torchRand(out: number, length: number): void {
      memory.narrow.set(torches[torchUsed].rand(length), out);
    },

    torchRandperm(out: number, length: number): void {
      memory.wide.set(torches[torchUsed].randperm(length), out);
    },

    /** The order that a generator of this seed begins with. */
    torchSeededRandperm(
      out: number,
      length: number,
      seed: number,
    ): void {
      memory.wide.set(new PyTorchRandom(seed).randperm(length), out);
    },

    /** @param seed 0 to 2³² - 1, or undefined for another one each time */
    numpySeed(seed: number | undefined): void {
      generators[used] = new NumPyRandom(seed ?? entropy());
    },

    /** Makes another generator. @returns what `numpyUse` takes */
    numpyNew(seed: number | undefined): number {
      return generators.push(new NumPyRandom(seed ?? entropy())) - 1;
    },

    /** From now on this generator is drawn from; 0 is NumPy's own. */
    numpyUse(generator: number): void {
      used = generator;
    },

    numpyPermutation(out: number, length: number): void {
      memory.wide.set(generators[used].permutation(length), out);
    },

    numpyIntegers(
      out: number,
      length: number,
      low: number,
      high: number,
    ): void {
      for (let i = out; i < out + length; i++)
        memory.wide[i] = low + generators[used].upTo(high - low - 1);
    },

    numpyNormal(
      out: number,
      length: number,
      mean: number,
      deviation: number,
    ): void {
      for (let i = out; i < out + length; i++)
        memory.of(WIDE)[i] = generators[used].normal(mean, deviation);
    },

    numpyUniform(
      out: number,
      length: number,
      low: number,
      high: number,
    ): void {
      for (let i = out; i < out + length; i++)
        memory.of(WIDE)[i] = generators[used].uniform(low, high);
    },
  };
}
