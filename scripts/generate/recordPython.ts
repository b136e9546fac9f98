// Runs the exported Python programs with real PyTorch and keeps what they print in tests/golden/python, for machines that have none.
// Needed after a change of core/exports/pythonCells.ts, of an optimiser's line of Python, of tests/parity/lessonStatements.py or tablePreparation.py, or of the programs of tests/parity/arrayPrograms.ts and programs/: node --import tsx scripts/generate/recordPython.ts [NAME...]

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { pythonProgram } from '../../core/exports/pythonProgram.ts';
import { arrayPrograms } from '../../tests/parity/arrayPrograms.ts';
import { lessonStatements, STATEMENTS } from '../../tests/parity/lessonStatements.ts';
import { OPTIMIZER_STEPS, optimizerProgram } from '../../tests/parity/optimizerSteps.ts';
import { findPython, hashLine, pythonCases, runPython } from '../../tests/parity/pythonCases.ts';
import { PREPARATION, tablePreparation } from '../../tests/parity/tablePreparation.ts';
import { textbookPrograms } from '../../tests/parity/textbookPrograms.ts';
import { projectRoot } from '../project.ts';

const python = findPython();
if (!python) {
  throw new Error('No Python with PyTorch and scikit-learn was found. Set PYTHON to one.');
}
const folder = join(projectRoot, 'tests/golden/python');
await mkdir(folder, { recursive: true });
const programs = Object.entries(pythonCases).map(
  ([name, config]) => [name, pythonProgram(config)] as const,
);
const others = [
  [OPTIMIZER_STEPS, optimizerProgram()],
  [STATEMENTS, lessonStatements()],
  [PREPARATION, tablePreparation()],
  ...Object.entries(arrayPrograms).map(([name, text]) => [name, text()] as const),
  ...Object.entries(textbookPrograms),
] as const;
const wanted = process.argv.slice(2);
for (const [name, program] of [...programs, ...others]) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;

  const printed = runPython(python, program);
  await writeFile(join(folder, `${name}.txt`), `${hashLine(program)}\n${printed}`);
  console.log(name);
}
