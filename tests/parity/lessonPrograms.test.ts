// The whole programs beside the lessons, as real Python recorded them, printed the app's own numbers.

import { describe, expect, it } from 'vitest';

import { expectOwnNumbers } from './panes/lessonPrograms.ts';
import { hashOfProgram, programPaths, recordingOf } from './panes/programFiles.ts';
import { recordedPython } from './pythonCases.ts';

describe.each(programPaths)('the program %s', (path) => {
  it('was recorded as it is', () => {
    expect(recordedPython(recordingOf(path)).split('\n')[0]).toBe(hashOfProgram(path));
  });

  it('printed the app’s own numbers', () => {
    expectOwnNumbers(path, recordedPython(recordingOf(path)));
  });
});
