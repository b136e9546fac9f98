// `npm run licences`: whether every package has a licence that is allowed, Python's parts too, and docs/licences.md says the same.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../project.ts';
import { licenceProblems, type Lock } from './licenceProblems.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

const pyodide = JSON.parse(read('node_modules/pyodide/pyodide-lock.json')) as {
  info: { python: string };
};
const problems = licenceProblems({
  lock: JSON.parse(read('package-lock.json')) as Lock,
  document: read('docs/licences.md'),
  python: pyodide.info.python,
  textOf: (name) => read(`resources/licences/${name}.txt`),
});
for (const problem of problems) console.error(problem);
if (problems.length === 0)
  console.log('Every licence is on the list, and docs/licences.md agrees.');
process.exitCode = problems.length === 0 ? 0 : 1;
