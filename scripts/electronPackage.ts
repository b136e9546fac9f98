// The runtime that the electron package brings: downloaded by its own installer when it is first needed.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

import { LaunchError } from './launchError.ts';
import { projectRoot } from './project.ts';

const packageFolder = join(projectRoot, 'node_modules/electron');
const DEFAULT_SOURCE = 'https://github.com/';
const CONNECTION_TIMEOUT = 3000;

/** The folder of the complete runtime; undefined when it is not there and cannot be downloaded. */
export async function obtainOwnRuntime(): Promise<string | undefined> {
  if (isComplete()) return join(packageFolder, 'dist');
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return undefined;
  const mirror = process.env.ELECTRON_MIRROR ?? '';
  const source = mirror === '' ? DEFAULT_SOURCE : mirror;
  if (!URL.canParse(source)) {
    throw new LaunchError(
      `ELECTRON_MIRROR must be an address that begins with https://, not ${source}.`,
    );
  }
  if (!usesProxy() && !(await canConnect(source))) return undefined;

  console.log('Downloading Electron (once, about 110 MB)...');
  const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let output = '';
  installer.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [status] = (await once(installer, 'close')) as [number | null];
  if (status === 0 && isComplete()) return join(packageFolder, 'dist');
  const [firstLine = ''] = output.split('\n');
  console.log(`The download from ${source} did not succeed (${firstLine.trim()}).`);
  return undefined;
}

/** The installer writes `path.txt` last. */
function isComplete(): boolean {
  const pathFile = join(packageFolder, 'path.txt');
  return (
    existsSync(pathFile) &&
    existsSync(join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim()))
  );
}

/** Behind a proxy a direct connection says nothing. */
function usesProxy(): boolean {
  const names = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy', 'npm_config_https_proxy'];
  return names.some((name) => process.env[name]);
}

/** Whether the address answers at all: behind a closed network a download would only wait. */
export async function canConnect(address: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(address);
  const socket = connect({
    host: hostname,
    port: port === '' ? (protocol === 'http:' ? 80 : 443) : Number(port),
    timeout: CONNECTION_TIMEOUT,
  });
  return new Promise((resolve) => {
    const answer = (connected: boolean) => {
      socket.destroy();
      resolve(connected);
    };
    socket.once('connect', () => {
      answer(true);
    });
    socket.once('timeout', () => {
      answer(false);
    });
    socket.once('error', () => {
      answer(false);
    });
  });
}
