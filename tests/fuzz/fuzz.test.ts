// Three thousand inputs of all kinds: `npm run test:fuzz` tries a hundred thousand.

import { expect, it } from 'vitest';

import { fuzzKind } from './fuzzKind.ts';
import { kinds } from './kinds.ts';

const INPUTS = 3000;
const seed = Math.floor(Math.random() * 2 ** 31);
const all = kinds.reduce((sum, { inputs }) => sum + inputs, 0);
console.log(`Seed of the fuzzed inputs: ${seed}`);

it('are a hundred thousand in all', () => {
  expect(all).toBeGreaterThanOrEqual(100_000);
});

it.each(kinds)('$name: refused or of use', async (kind) => {
  const inputs = Math.ceil((INPUTS * kind.inputs) / all);
  const { refused, accepted, surprises } = await fuzzKind(kind, { seed, inputs });
  const told = surprises.map(
    ({ batch, what, input }) =>
      `${what}\n  input: ${input}\n  again: npm run test:fuzz -- --seed ${seed} --kind '${kind.name}' --batch ${batch}`,
  );
  expect(told.join('\n\n')).toBe('');
  expect(refused + accepted).toBe(inputs);
});
