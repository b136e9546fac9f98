// The generators behind torch.randn and np.random: the recorded streams, one of each library for a whole Python.

import { NumPyRandom } from '../../random/numpy.ts';
import { PyTorchRandom } from '../../random/pytorch.ts';
import { WIDE, type ArrayMemory } from './arrayMemory.ts';

/** What PyTorch's generator is seeded with before anybody seeds it, of which it takes the low 32 bits. */
const PYTORCH_SEED = 67_280_421_310_721 % 2 ** 32;

/** @param entropy draws NumPy's seed where nobody gives one, 0 to 2³² - 1 */
export function randomStreams(
  memory: ArrayMemory,
  entropy: () => number,
) {
  let torch = new PyTorchRandom(PYTORCH_SEED);
  let numpy = new NumPyRandom(entropy());

  return {
    reseed(): void {
      torch = new PyTorchRandom(PYTORCH_SEED);
      numpy = new NumPyRandom(entropy());
    },

    /** @param seed its low 32 bits count */
    torchSeed(seed: number): void {
      torch = new PyTorchRandom(seed);
    },

    torchRandn(out: number, length: number): void {
      memory.narrow.set(torch.randn(length), out);
    },

    torchRand(out: number, length: number): void {
      memory.narrow.set(torch.rand(length), out);
    },

    torchRandperm(out: number, length: number): void {
      memory.wide.set(torch.randperm(length), out);
    },

    /** @param seed 0 to 2³² - 1, or undefined for another one each time */
    numpySeed(seed: number | undefined): void {
      numpy = new NumPyRandom(seed ?? entropy());
    },

    numpyPermutation(out: number, length: number): void {
      memory.wide.set(numpy.permutation(length), out);
    },

    numpyNormal(
      out: number,
      length: number,
      mean: number,
      deviation: number,
    ): void {
      for (let i = out; i < out + length; i++)
        memory.of(WIDE)[i] = numpy.normal(mean, deviation);
    },

    numpyUniform(
      out: number,
      length: number,
      low: number,
      high: number,
    ): void {
      for (let i = out; i < out + length; i++)
        memory.of(WIDE)[i] = numpy.uniform(low, high);
    },
  };
}
