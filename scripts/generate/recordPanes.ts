// Runs the Python of the lessons' panes and their whole programs, and keeps what they give in tests/golden/python, for machines that have no Python.
// Needed after a change of a lesson's program or of a case in tests/parity/panes: node --import tsx scripts/generate/recordPanes.ts

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
  askPython,
  hashOf,
  paneNames,
  questionOf,
  RECORDED_PANES,
  type RecordedAnswer,
} from '../../tests/parity/panes/panePrograms.ts';
import {
  hashOfProgram,
  programAt,
  programPaths,
  recordingOf,
} from '../../tests/parity/panes/programFiles.ts';
import { findPython, runPrograms } from '../../tests/parity/pythonCases.ts';
import { projectRoot } from '../project.ts';

const python = findPython();
if (!python) {
  throw new Error('No Python with PyTorch and scikit-learn was found. Set PYTHON to one.');
}
const golden = join(projectRoot, 'tests/golden');

const questions = Object.fromEntries(paneNames.map((name) => [name, questionOf(name)]));
const answers = askPython(python, questions);
const recorded = Object.entries(questions).map(([name, question]): [string, RecordedAnswer] => {
  const answer = answers[name];
  if (!answer) throw new Error(`Python said nothing of ${name}`);
  return [name, { hash: hashOf(question), answer }];
});
const lines = recorded.map(([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(each)}`);
await writeFile(join(golden, RECORDED_PANES), `{\n${lines.join(',\n')}\n}\n`);
console.log(`${lines.length} panes`);

const programs = programPaths.map((path) => [path, programAt(path)] as const);
const printed = runPrograms(python, Object.fromEntries(programs));
for (const path of programPaths) {
  const text = `${hashOfProgram(path)}\n${printed[path] ?? ''}`;
  await writeFile(join(golden, 'python', `${recordingOf(path)}.txt`), text);
  console.log(path);
}
