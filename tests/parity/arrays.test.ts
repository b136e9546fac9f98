// The app's own torch and numpy against the real ones: recorded, and live where they are.

import { beforeAll, describe, expect, it } from 'vitest';

import { startedPython } from '../startedPython.ts';
import { arrayPrograms, isSame, operationLines } from './arrayPrograms.ts';
import { findPython, hashLine, recordedPython, runPython } from './pythonCases.ts';

const programs = Object.entries(arrayPrograms).map(([name, text]) => [name, text()] as const);
type ProgramName = keyof typeof arrayPrograms;

/** The real ones have no kernels of ours: they are asked once. */
const live = [process.env.KERNELS === 'plain' ? undefined : findPython()].filter(
  (python) => python !== undefined,
);

/** What the app's own Python prints. */
const own: Record<string, string> = {};

beforeAll(async () => {
  for (const [name, program] of programs) {
    const { python, printed } = await startedPython();
    const outcome = python.newNamespace().run(program, name);
    if (!outcome.ok) throw new Error(outcome.error.traceback);
    own[name] = `${printed().join('\n')}\n`;
  }
}, 600_000);

/** What of the two differs: nothing, or the first few. */
function differences(name: ProgramName, printed: string): readonly unknown[] {
  const expected = operationLines(printed);
  const found = operationLines(own[name] ?? '');
  expect(found.length).toBe(expected.length);
  return expected
    .map((line, i) => ({ expected: line, found: found[i] }))
    .filter((each) => !isSame(each.found?.slice(2), each.expected.slice(2)))
    .slice(0, 5);
}

describe('the recordings', () => {
  it.each(programs)('%s is of the program as it is now', (name, program) => {
    expect(recordedPython(name).startsWith(`${hashLine(program)}\n`)).toBe(true);
  });
});

describe.each([
  ['as recorded', (name: ProgramName) => recordedPython(name).replace(/^.*\n/, '')],
  ...live.map(
    (python) =>
      [
        `with the PyTorch and NumPy of ${python}`,
        (name: ProgramName) => runPython(python, arrayPrograms[name]()),
      ] as const,
  ),
] as const)('%s', (_, printedBy) => {
  it.each([
    ['operations on arrays of random shapes', 'array-operations'],
    ['gradients of tensors of random shapes', 'autograd-operations'],
    ['layers, losses, optimisers and batches', 'network-operations'],
    ['arrays of three and four axes', 'axes-operations'],
    ['data, splits and measures of sklearn', 'sklearn-operations'],
  ] as const)('%s give the same numbers, shapes, types and messages', (_what, name) => {
    expect(differences(name, printedBy(name))).toEqual([]);
  });

  it.each(['array-texts', 'axes-texts'] as const)('%s are printed to the letter', (name) => {
    expect(own[name]).toBe(printedBy(name));
  });
});
