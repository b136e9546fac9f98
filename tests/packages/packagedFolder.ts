// The app packaged as a release is, but for the Electron: the one that tests run on takes the place of the one that is released.

import { execFile } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { build, Platform, type Configuration } from 'electron-builder';

import { configuration } from '../../packaging/configuration.ts';
import { fuses } from '../../packaging/fuses.ts';
import { cacheFolder, projectRoot } from '../../scripts/project.ts';
import { withTempFolder } from '../../scripts/tempFolder.ts';

const run = promisify(execFile);

type Fuses = NonNullable<Configuration['electronFuses']>;

/** The first Electron whose executable has this fuse. */
const FILE_PROTOCOL_FUSE = 29;

/** The folder of the Electron that tests run on. */
export function runtimeUnderTest(): string {
  const { executable } = JSON.parse(process.env.ELECTRON_UNDER_TEST ?? '') as {
    executable: string;
  };
  return dirname(executable);
}

/**
 * Builds into `output`.
 * @returns the folder of the packaged app
 */
export async function packageApp(output: string, version: string): Promise<string> {
  const electronVersion = await versionUnderTest();
  const base = configuration();
  await withTempFolder(cacheFolder, async (temporary) => {
    await build({
      projectDir: projectRoot,
      targets: Platform.LINUX.createTarget('dir'),
      config: {
        ...base,
        directories: { ...base.directories, output },
        electronDist: await bareRuntime(temporary),
        electronVersion,
        electronFuses: await fusesUnderTest(),
        afterExtract: null,
        extraMetadata: { version },
      },
    });
  });
  const folder = join(
    output,
    process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`,
  );
  // electron-builder itself takes this file away, but of an Electron that it downloaded only.
  await rm(join(folder, 'version'));
  return folder;
}

/** The runtime without the app it runs from source. Links cost nothing. */
async function bareRuntime(temporary: string): Promise<string> {
  const runtime = join(temporary, 'runtime');
  await run('cp', ['-al', runtimeUnderTest(), runtime]);
  await rm(join(runtime, 'resources'), { recursive: true });
  await mkdir(join(runtime, 'resources'));
  return runtime;
}

async function versionUnderTest(): Promise<string> {
  return (await readFile(join(runtimeUnderTest(), 'version'), 'utf8')).trim();
}

/** Whether the Electron that tests run on knows the fuse for the file protocol. */
export async function hasFileProtocolFuse(): Promise<boolean> {
  return Number.parseInt(await versionUnderTest()) >= FILE_PROTOCOL_FUSE;
}

async function fusesUnderTest(): Promise<Fuses> {
  const all: Partial<Record<keyof Fuses, boolean>> = { ...fuses };
  if (!(await hasFileProtocolFuse())) delete all.grantFileProtocolExtraPrivileges;
  return all;
}
