// Where things lie in this project.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..');

/** Downloads that are dear to repeat; gone with node_modules. */
export const cacheFolder = join(projectRoot, 'node_modules/.cache/backprop-lab');

/** electron-vite's program, to be run by Node: the same on every system. */
export const electronVite = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js');

export const { version: appVersion } = JSON.parse(
  readFileSync(join(projectRoot, 'package.json'), 'utf8'),
) as { version: string };
