// Fails when a built script is written in a JavaScript that Electron 25 does not read.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../project.ts';
import { newSyntax } from './newSyntax.ts';

const out = join(projectRoot, 'out');
const scripts = (readdirSync(out, { recursive: true }) as string[]).filter((name) =>
  /\.c?js$/.test(name),
);

let hasFailed = scripts.length === 0;
for (const name of scripts) {
  const problem = newSyntax(readFileSync(join(out, name), 'utf8'), name.endsWith('.cjs'));
  if (problem === undefined) continue;
  hasFailed = true;
  console.error(`out/${name}: ${problem}`);
}
process.exitCode = hasFailed ? 1 : 0;
