// Fails when a style sheet, component, page or lesson uses what Electron 25's engine does not know, but for what allowedFeatures.ts lists.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { projectRoot } from '../project.ts';
import { allowedFeatures } from './allowedFeatures.ts';
import { newFeatures } from './newFeatures.ts';
import { OLDEST_CHROMIUM } from './oldestEngine.ts';

const unused = new Set(Object.keys(allowedFeatures));
const problems: string[] = [];

for (const folder of ['renderer', 'electron']) {
  for (const entry of readdirSync(join(projectRoot, folder), {
    recursive: true,
    withFileTypes: true,
  })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    for (const { feature, line } of await newFeatures(path, readFileSync(path, 'utf8'))) {
      if (feature in allowedFeatures) unused.delete(feature);
      else {
        const place = `${relative(projectRoot, path)}:${line}`;
        problems.push(`${place} Chromium ${OLDEST_CHROMIUM} lacks ${feature}`);
      }
    }
  }
}
for (const feature of unused) {
  problems.push(`scripts/oldestEngine/allowedFeatures.ts: ${feature} is not used, or not new`);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
