// The generators that np.random.default_rng makes, by their numbers.

import { PCG64 } from '../../random/pcg64.ts';
import type { ArrayMemory } from './arrayMemory.ts';

/** @param entropy draws a seed where nobody gives one, 0 to 2³² - 1 */
export function newGenerators(
  memory: ArrayMemory,
  entropy: () => number,
) {
  const generators: PCG64[] = [];

  const filled =
    (draw: (generator: PCG64) => number) =>
    (key: number, out: number, length: number): void => {
      for (let i = out; i < out + length; i++)
        memory.wide[i] = draw(generators[key]);
    };

  return {
    /** @returns what the other functions know it by */
    pcgNew: (seed: number | undefined): number =>
      generators.push(new PCG64(seed ?? entropy())) - 1,

    pcgRandom: filled((generator) => generator.random()),

    pcgNormal: filled((generator) => generator.normal()),

    pcgIntegers(
      key: number,
      out: number,
      length: number,
      low: number,
      high: number,
    ): void {
      for (let i = out; i < out + length; i++)
        memory.wide[i] = low + generators[key].upTo(high - low - 1);
    },

    pcgPermutation(key: number, out: number, length: number): void {
      memory.wide.set(generators[key].permutation(length), out);
    },

    /** `count` different numbers of 0 to `length` - 1. */
    pcgSample(
      key: number,
      out: number,
      length: number,
      count: number,
    ): void {
      memory.wide.set(generators[key].sample(length, count), out);
    },
  };
}
