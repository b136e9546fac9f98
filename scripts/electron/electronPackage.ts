// The runtime that the electron package brings: downloaded by its own installer when it is first needed.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { LaunchError } from '../launchError.ts';
import { cacheFolder, projectRoot } from '../project.ts';
import { withTempFolder } from '../tempFolder.ts';
import { runDownload } from './download.ts';
import { nextTry, readRecentFailure, recordFailure } from './downloadFailure.ts';

const packageFolder = join(projectRoot, 'node_modules/electron');
const dist = join(packageFolder, 'dist');
const failureFile = join(cacheFolder, 'electron-download-failed.json');
const DEFAULT_SOURCE = 'https://github.com/';

export type OwnRuntime =
  | { readonly folder: string }
  /** Why it is not there, and when that is tried again, to end a sentence with. */
  | { readonly missing: string; readonly nextTry?: string };

/**
 * The package's runtime, downloaded if it can be.
 *
 * @param hasSubstitute whether the app can run on another one: only then a failed download is not tried again at once
 * @throws LaunchError for a mirror that is no address
 */
export async function obtainOwnRuntime(hasSubstitute: boolean): Promise<OwnRuntime> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  if (isComplete(version)) return { folder: dist };
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) {
    return {
      missing: `ELECTRON_SKIP_BINARY_DOWNLOAD keeps Electron ${version} from being downloaded`,
    };
  }

  const source = downloadSource(process.env);
  const what = `Electron ${version} from ${source}`;
  let failure = hasSubstitute ? readRecentFailure(failureFile, what) : undefined;
  if (failure === undefined) {
    const reason = await download(version, source);
    if (reason === undefined && isComplete(version)) return { folder: dist };
    failure = { what, reason: reason ?? 'it is incomplete', time: Date.now() };
    await recordFailure(failureFile, failure);
  }
  return {
    missing: `Electron ${version} could not be downloaded from ${new URL(source).host} (${failure.reason})`,
    nextTry: nextTry(failure),
  };
}

/**
 * Where the installer will look.
 * @throws LaunchError for a mirror that is no address
 */
export function downloadSource(environment: NodeJS.ProcessEnv): string {
  // A mirror in .npmrc counts before the other, as it does for the installer.
  const mirrors = [environment.npm_config_electron_mirror, environment.ELECTRON_MIRROR];
  const source = mirrors.find(Boolean) ?? DEFAULT_SOURCE;
  if (!/^https?:/.test(source) || !URL.canParse(source)) {
    throw new LaunchError(
      `ELECTRON_MIRROR must be an address that begins with https://, not ${source}.`,
    );
  }
  return source;
}

/** What the installer sees: the proxy that npm uses, and a folder in which its progress can be watched. */
export function installerEnvironment(
  environment: NodeJS.ProcessEnv,
  temporary: string,
): NodeJS.ProcessEnv {
  const { HTTPS_PROXY, https_proxy, npm_config_https_proxy } = environment;
  const proxy = [HTTPS_PROXY, https_proxy, npm_config_https_proxy].find(Boolean);
  return {
    ...environment,
    ...(proxy ? { ELECTRON_GET_USE_PROXY: '1', HTTPS_PROXY: proxy } : {}),
    ELECTRON_GET_NO_PROGRESS: '1',
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
  };
}

/** Asks the installer even without a network: it may have kept the archive from an earlier download. */
function download(version: string, source: string): Promise<string | undefined> {
  return withTempFolder(cacheFolder, (temporary) =>
    runDownload({
      title: `Downloading Electron ${version} from ${new URL(source).host} (once, about 110 MB)...`,
      script: join(packageFolder, 'install.js'),
      environment: installerEnvironment(process.env, temporary),
      folders: [temporary, dist],
    }),
  );
}

/** The installer writes `path.txt` last. */
function isComplete(version: string): boolean {
  const pathFile = join(packageFolder, 'path.txt');
  const versionFile = join(dist, 'version');
  return (
    existsSync(pathFile) &&
    existsSync(versionFile) &&
    readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === version &&
    existsSync(join(dist, readFileSync(pathFile, 'utf8').trim()))
  );
}
