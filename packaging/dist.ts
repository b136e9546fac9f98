// `npm run dist`: packages of the app for the system it is called on, in dist/, and what each part of them weighs. `-- --arch arm64` makes those for one processor alone.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { build } from 'electron-builder';

import { buildApp } from '../scripts/build/build.ts';
import { obtainOwnRuntime } from '../scripts/electron/electronPackage.ts';
import { failWith, LaunchError } from '../scripts/launchError.ts';
import { installPackages } from '../scripts/machine/aptPackages.ts';
import { appVersion, projectRoot } from '../scripts/project.ts';
import { configuration } from './configuration.ts';
import { makeDebianPackage } from './debianPackage.ts';
import { packagedApps } from './packagedApps.ts';
import { requireReleaseRuntime } from './releaseElectron.ts';
import { architectures, type Architecture } from './releases.ts';
import { emptySecrets } from './signing.ts';
import { sizesOf, sizeTable } from './sizes.ts';

const dist = join(projectRoot, 'dist');

async function makePackages(): Promise<void> {
  const processors = processorsAskedFor();
  for (const name of emptySecrets(process.env)) Reflect.deleteProperty(process.env, name);
  requireReleaseRuntime(await obtainOwnRuntime(false));
  await buildApp();
  await build({ projectDir: projectRoot, config: configuration(processors) });
  if (process.platform === 'linux') await makeDebianPackages();
  for (const { folder, resources } of packagedApps(dist)) {
    console.log(`\n${folder}\n${sizeTable(await sizesOf(folder, resources))}`);
  }
}

function processorsAskedFor(): readonly Architecture[] {
  const { values } = parseArgs({ options: { arch: { type: 'string' } } });
  if (values.arch === undefined) return architectures;
  const asked = architectures.filter((each) => each === values.arch);
  if (asked.length === 0) {
    throw new LaunchError(
      `Packages are made for ${architectures.join(' and ')}, and not for ${values.arch}.`,
    );
  }
  return asked;
}

async function makeDebianPackages(): Promise<void> {
  if (spawnSync('fakeroot', ['dpkg-deb', '--version']).status !== 0) {
    installPackages('A .deb is made with Debian’s own tools', ['dpkg', 'fakeroot']);
  }
  for (const { folder, debianArchitecture } of packagedApps(dist)) {
    if (debianArchitecture === undefined) continue;
    const path = await makeDebianPackage({
      folder,
      version: appVersion,
      architecture: debianArchitecture,
      compression: 'xz',
      destination: dist,
    });
    console.log(`Made ${path}`);
  }
}

await makePackages().catch(failWith);
