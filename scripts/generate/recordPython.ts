// Runs the exported Python programs with real PyTorch and keeps what they print in tests/golden/python, for machines that have none.
// Needed after a change of core/exports/pythonCells.ts: node --import tsx scripts/generate/recordPython.ts

import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { pythonProgram } from '../../core/exports/pythonProgram.ts';
import { findPython, pythonCases, runPython } from '../../tests/parity/pythonCases.ts';
import { projectRoot } from '../project.ts';

const python = findPython();
if (!python) {
  throw new Error('No Python with PyTorch and scikit-learn was found. Set PYTHON to one.');
}
const folder = join(projectRoot, 'tests/golden/python');
await mkdir(folder, { recursive: true });
for (const [name, config] of Object.entries(pythonCases)) {
  const program = pythonProgram(config);
  const hash = createHash('sha256').update(program).digest('hex');
  const printed = runPython(python, program);
  await writeFile(join(folder, `${name}.txt`), `# of the program ${hash}\n${printed}`);
  console.log(name);
}
