// A Python for tests: one for all tests of a process, as a start takes a second or two.

import { pythonFiles } from '../core/cli/pythonFiles.ts';
import type { OutputLine, Python } from '../core/python/python.ts';
import { startPython } from '../core/python/startPython.ts';

/** As many as the programs of tests print. */
const LINE_LIMIT = 20_000;

let lines: OutputLine[] = [];
let started: Promise<Python> | undefined;

/** A Python with fresh seeds, and what it prints from now on. */
export async function startedPython() {
  started ??= pythonFiles().then((files) =>
    startPython(files, {
      onLine: (line) => lines.push(line),
      lineLimit: LINE_LIMIT,
    }),
  );
  const python = await started;
  python.reseed();
  lines = [];
  const own = lines;
  return { python, printed: () => own.map(({ text }) => text) };
}
