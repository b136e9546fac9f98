// Programs as textbooks have them print in the app's Python what they print with the real libraries: recorded, and live where these are.

import { describe, expect, it } from 'vitest';

import { startedPython } from '../startedPython.ts';
import { findPython, hashLine, recordedPython, runPython } from './pythonCases.ts';
import { textbookPrograms } from './textbookPrograms.ts';

const programs = Object.entries(textbookPrograms);
const live = [process.env.KERNELS === 'plain' ? undefined : findPython()].filter(
  (python) => python !== undefined,
);

async function printedHere(name: string, program: string): Promise<string> {
  const { python, printed } = await startedPython();
  const outcome = python.newNamespace().run(program, name);
  if (!outcome.ok) throw new Error(outcome.error.traceback);
  return `${printed().join('\n')}\n`;
}

describe.each(programs)('%s', (name, program) => {
  it('is recorded as it is now', () => {
    expect(recordedPython(name).startsWith(`${hashLine(program)}\n`)).toBe(true);
  });

  it('prints what was recorded', async () => {
    expect(await printedHere(name, program)).toBe(recordedPython(name).replace(/^.*\n/, ''));
  }, 60_000);

  it.each(live)(
    'prints what it does with %s',
    async (executable) => {
      expect(await printedHere(name, program)).toBe(runPython(executable, program));
    },
    60_000,
  );
});
