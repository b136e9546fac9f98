// `npm run sizes`: what each part of the packaged apps in dist/ weighs.

import { join } from 'node:path';

import { failWith, LaunchError } from '../scripts/launchError.ts';
import { projectRoot } from '../scripts/project.ts';
import { packagedApps } from './packagedApps.ts';
import { sizesOf, sizeTable } from './sizes.ts';

async function printSizes(): Promise<void> {
  const apps = packagedApps(join(projectRoot, 'dist'));
  if (apps.length === 0) throw new LaunchError('There is no packaged app yet: run  npm run dist');
  for (const { folder, resources } of apps) {
    console.log(`${folder}\n${sizeTable(await sizesOf(folder, resources))}\n`);
  }
}

await printSizes().catch(failWith);
