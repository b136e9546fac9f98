// The core's own process: hosts core/service and answers the window at the other end of the port.

import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import {
  chooseKernels,
  createCoreService,
  type Archive,
  type Host,
} from '@backprop-lab/core/service';
import type { MessagePortMain } from 'electron';

import { serveCore, type Client } from './corePort.ts';
import { FolderOnDisk } from './folderOnDisk.ts';

const [, , appPath = '', runsPath = '', version = ''] = process.argv;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const host: Host = {
  readText: (path) => readFile(join(appPath, 'resources', path), 'utf8'),
  now: () => performance.now(),
  yieldToEventLoop: () => setImmediate(),
  wait: (milliseconds) => setTimeout(milliseconds),
  collectGarbage,
};

const archive: Archive = {
  folder: new FolderOnDisk(runsPath),
  version,
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  time: () => Date.now(),
  newId: () => {
    const day = new Date().toISOString().slice(0, 10);
    return `${day}-${randomBytes(6).toString('hex')}`;
  },
};

/** How long to wait for the last messages of a window that has closed. The main process waits longer, until everything is saved. */
const TIMEOUT_MS = 1000;
/** Milliseconds from one word that it still has something to save to the next. */
const WORD_MS = 500;

/** The window that listens now, if any. A run goes on without one. */
let client: Client | undefined;
/** Resolves when nothing more comes from the window: its port closes after its last message. */
let silence: Promise<unknown> = Promise.resolve();
let hasAnswered = false;

/** A message that a closed window misses needs no repeat: the window asks for the state when it is back. */
const gone = () => undefined;

// Off for the window's sake; here it makes calls of kernels cheaper.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--turbo-inline-js-wasm-calls');
chooseKernels('simd-fma');

const service = createCoreService(
  host,
  async (progress) => client?.progress(progress).catch(gone),
  archive,
  (state) => void client?.storage(state).catch(gone),
  (progress) => void client?.transfer(progress).catch(gone),
);

process.parentPort.on('message', ({ data, ports: [port] }) => {
  if (port) serve(port);
  if (data === 'end') void end();
});

/** Ends the process once everything is saved, including what the window sent while it closed. */
async function end(): Promise<void> {
  setInterval(() => process.parentPort.postMessage('ending'), WORD_MS);
  await Promise.race([silence, setTimeout(TIMEOUT_MS)]);
  await service.pauseAndFlush();
  process.exit(0);
}

/** A core that never sent anything to a window counts as not started in the main process. */
function reportAnswered(): void {
  if (hasAnswered) return;
  hasAnswered = true;
  process.parentPort.postMessage('answered');
}

function serve(port: MessagePortMain): void {
  client?.$close();
  const own = serveCore(service, {
    post: (message) => {
      port.postMessage(message);
      reportAnswered();
    },
    listen: (receive) => {
      port.on('message', ({ data }) => {
        receive(data);
      });
    },
  });
  client = own;
  silence = once(port, 'close').then(() => {
    own.$close();
    if (client === own) client = undefined;
  });
  port.start();
}
