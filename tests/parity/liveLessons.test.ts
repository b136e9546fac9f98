// Where there is a Python it runs the lessons' panes and programs now.

import { beforeAll, describe, it } from 'vitest';

import { expectOwnNumbers } from './panes/lessonPrograms.ts';
import { pythonText } from './panes/paneFiles.ts';
import { askPython, paneNames, questionOf, type Answer } from './panes/panePrograms.ts';
import { programPaths } from './panes/programFiles.ts';
import { expectSameSides } from './panes/samePane.ts';
import { findPython, runPrograms } from './pythonCases.ts';

const live = [findPython()].filter((python) => python !== undefined);

describe.each(live)('with the Python of %s', (executable) => {
  let answers: Readonly<Record<string, Answer>>;
  let printed: Readonly<Record<string, string>>;

  beforeAll(() => {
    answers = askPython(
      executable,
      Object.fromEntries(paneNames.map((name) => [name, questionOf(name)])),
    );
    printed = runPrograms(
      executable,
      Object.fromEntries(programPaths.map((path) => [path, pythonText(path)])),
    );
  }, 600_000);

  it.each(paneNames)('the pane %s computes the same on both sides', (name) => {
    expectSameSides(name, answers[name]);
  });

  it.each(programPaths)('the program %s prints the app’s own numbers', (path) => {
    expectOwnNumbers(path, printed[path] ?? '');
  });
});
