// Fails when a style sheet, component or page uses what Electron 25's engine does not know, but for what allowedFeatures.ts lists.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { allowedFeatures } from './allowedFeatures.ts';
import { newCss } from './cssFeatures.ts';
import { newHtml } from './htmlFeatures.ts';
import { OLDEST_CHROMIUM } from './oldestEngine.ts';
import { projectRoot } from './project.ts';

const finders = { '.css': newCss, '.svelte': newHtml, '.html': newHtml };

const unused = new Set(Object.keys(allowedFeatures));
const complaints: string[] = [];

for (const name of readdirSync(join(projectRoot, 'renderer'), { recursive: true }) as string[]) {
  for (const [ending, find] of Object.entries(finders)) {
    if (!name.endsWith(ending)) continue;
    for (const { feature, line } of find(
      readFileSync(join(projectRoot, 'renderer', name), 'utf8'),
    )) {
      if (feature in allowedFeatures) unused.delete(feature);
      else complaints.push(`renderer/${name}:${line} Chromium ${OLDEST_CHROMIUM} lacks ${feature}`);
    }
  }
}
for (const feature of unused) {
  complaints.push(`scripts/allowedFeatures.ts: ${feature} is not used, or not new`);
}
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
