// Runs the Python of the generated data sets with real scikit-learn and NumPy, and draws of NumPy's stream, and keeps what they give in tests/golden/generated, for machines that have none.
// Needed after a change of core/data/generated or tests/parity/generatedCases.ts: node --import tsx scripts/generate/recordDatasets.ts

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
  generators,
  programsOf,
  rowsProgram,
  streamCases,
  streamProgram,
} from '../../tests/parity/generatedCases.ts';
import { findPython, runPython } from '../../tests/parity/pythonCases.ts';
import { projectRoot } from '../project.ts';

const python = findPython();
if (!python) {
  throw new Error('No Python with PyTorch and scikit-learn was found. Set PYTHON to one.');
}
const folder = join(projectRoot, 'tests/golden/generated');
await mkdir(folder, { recursive: true });
for (const [name, generator] of Object.entries(generators)) {
  const printed = runPython(python, rowsProgram(programsOf(generator)));
  await writeFile(join(folder, `${name}.json`), printed);
  console.log(name);
}
const streams: Record<string, unknown> = {};
for (const [name, expression] of Object.entries(streamCases)) {
  streams[name] = JSON.parse(runPython(python, streamProgram(expression)));
}
await writeFile(join(folder, 'numpyStream.json'), `${JSON.stringify(streams)}\n`);
