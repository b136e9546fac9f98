// Finds an Electron to run the app with: one that was named, the electron package's own, or the one inside a registry package.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { LaunchError } from '../launchError.ts';
import { obtainOwnRuntime, type OwnRuntime } from './electronPackage.ts';
import {
  hasRegistryRuntime,
  obtainRegistryRuntime,
  registryRuntimeFits,
} from './registryRuntime.ts';

/** A folder with an Electron in it. */
export interface ElectronRuntime {
  readonly folder: string;
  readonly executable: string;
  /** One line: which Electron this is and why it was taken. */
  readonly explanation: string;
}

/** Where the choices come from; tests put their own in place. */
export interface Sources {
  readonly overridePath: string | undefined;
  /** The electron package's runtime, downloaded if need be, or why it cannot be had. */
  ownRuntime(): Promise<OwnRuntime>;
  readonly registryRuntimeFits: boolean;
  registryRuntime(): Promise<string>;
}

const sources: Sources = {
  overridePath: process.env.ELECTRON_OVERRIDE_DIST_PATH,
  ownRuntime: () => obtainOwnRuntime(registryRuntimeFits && hasRegistryRuntime()),
  registryRuntimeFits,
  registryRuntime: () => obtainRegistryRuntime(),
};

/** @throws LaunchError when there is no runtime and none can be had */
export async function findElectron(from: Sources = sources): Promise<ElectronRuntime> {
  if (from.overridePath) {
    return runtimeIn(from.overridePath, 'as ELECTRON_OVERRIDE_DIST_PATH says');
  }
  const own = await from.ownRuntime();
  if ('folder' in own) return runtimeIn(own.folder, 'the version this project is made for');
  if (from.registryRuntimeFits) {
    const folder = await from.registryRuntime();
    const nextTry = own.nextTry === undefined ? '' : `; ${own.nextTry}`;
    return runtimeIn(folder, `from the npm registry, because ${own.missing}${nextTry}`);
  }
  throw new LaunchError(
    `There is no Electron to run on, because ${own.missing}: connect to the internet, or name a mirror in ELECTRON_MIRROR, or an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH.`,
  );
}

/** The arguments that make this runtime run the app in `projectRoot`. */
export function appArguments({ folder }: ElectronRuntime, projectRoot: string): string[] {
  // Without its default app, Electron runs what lies in resources/app and takes no path.
  return existsSync(join(resourcesOf(folder), 'default_app.asar')) ? [projectRoot] : [];
}

/** The path of the executable inside an unpacked Electron. */
export function executableIn(folder: string, platform = process.platform): string {
  switch (platform) {
    case 'darwin':
      return join(folder, 'Electron.app/Contents/MacOS/Electron');
    case 'win32':
      return join(folder, 'electron.exe');
    default:
      return join(folder, 'electron');
  }
}

function runtimeIn(folder: string, reason: string): ElectronRuntime {
  const executable = executableIn(folder);
  if (!existsSync(executable)) {
    throw new LaunchError(
      `There is no Electron in ${folder}: let ELECTRON_OVERRIDE_DIST_PATH name a folder that holds ${executable.slice(folder.length + 1)}.`,
    );
  }
  return { folder, executable, explanation: `Running on Electron${versionIn(folder)}, ${reason}.` };
}

function versionIn(folder: string): string {
  const file = join(folder, 'version');
  return existsSync(file) ? ` ${readFileSync(file, 'utf8').trim().replace(/^v/, '')}` : '';
}

/** Where an unpacked Electron has its own app, and may have ours. */
export function resourcesOf(folder: string, platform = process.platform): string {
  return platform === 'darwin'
    ? join(folder, 'Electron.app/Contents/Resources')
    : join(folder, 'resources');
}
