// Runs the programs in which the lessons' panes can be tried, and keeps what they print in tests/golden/python, for machines that have no Python.
// Needed after a change of a lesson's program or of a tries.py: node --import tsx scripts/generate/recordTries.ts

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { hashOfTry, RECORDED_TRIES, triedPrograms } from '../../tests/parity/panes/paneTries.ts';
import { findPython, runPrograms } from '../../tests/parity/pythonCases.ts';
import { projectRoot } from '../project.ts';

const python = findPython();
if (!python) throw new Error('No Python with PyTorch was found. Set PYTHON to one.');

const printed = runPrograms(python, triedPrograms);
const recorded = Object.fromEntries(
  Object.keys(triedPrograms).map((name) => [
    name,
    { hash: hashOfTry(name), printed: printed[name] ?? '' },
  ]),
);
const file = join(projectRoot, 'tests/golden', RECORDED_TRIES);
await writeFile(file, `${JSON.stringify(recorded, null, 2)}\n`);
console.log(`${Object.keys(recorded).length} programs`);
