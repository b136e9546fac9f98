// Whatever is sent over the port, the core goes on answering, and touches no file outside its folder.

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';

import { createCoreService, type CoreService } from '@backprop-lab/core/service';
import { createBirpc } from 'birpc';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { CoreClient, CoreFunctions } from '../coreContract.ts';
import { serveCore } from './corePort.ts';
import { FolderOnDisk } from './folderOnDisk.ts';

let folder: string;
let port: MessagePort;
let ports: readonly MessagePort[];
let window: CoreService;

const coreClient: CoreClient = {
  progress: async () => undefined,
  storage: async () => undefined,
  transfer: async () => undefined,
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backprop-lab-port-'));
  await mkdir(join(folder, 'runs'));
  const { port1, port2 } = new MessageChannel();
  ports = [port1, port2];
  const service = createCoreService(
    {
      readText: (path) => readFile(join('resources', path), 'utf8'),
      now: () => performance.now(),
      yieldToEventLoop: () => setImmediate(),
      wait: (milliseconds) => setTimeout(milliseconds),
    },
    async () => undefined,
    {
      folder: new FolderOnDisk(join(folder, 'runs')),
      version: 'test',
      sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
      time: () => 0,
      newId: () => 'run-1',
    },
  );
  serveCore(service, {
    post: (message) => port1.postMessage(message),
    listen: (receive) => (port1.onmessage = ({ data }) => receive(data)),
  });
  port = port2;
  window = createBirpc<CoreFunctions, CoreClient>(coreClient, {
    post: (message: unknown) => port.postMessage(message),
    on: (receive) => (port.onmessage = ({ data }) => receive(data)),
    timeout: -1,
  });
});

afterEach(async () => {
  for (const each of ports) each.close();
  await rm(folder, { recursive: true });
});

describe('the core’s port', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'valueOf'],
    ['a number', 7],
    ['a list', [1, 2, 3]],
    ['an empty object', {}],
    ['a call of nothing', { t: 'q', i: 'x' }],
    ['a call without arguments', { t: 'q', m: 'openRun', i: 'x' }],
    ['a call with arguments that are null', { t: 'q', m: 'openRun', a: null, i: 'x' }],
    ['a call with endless arguments', { t: 'q', m: 'openRun', a: { length: 2 ** 32 }, i: 'x' }],
    ['a call of a list', { t: 'q', m: ['kernels'], a: [], i: 'x' }],
    ['a call that nobody waits for', { t: 'q', m: 'valueOf', a: [] }],
    ['an optional call', { t: 'q', m: 'nothing', a: [], o: true }],
    ['a reply to nothing', { t: 's', i: 'x', r: 1 }],
    ['a reply without a name', { t: 's', e: new Error('x') }],
    ['a message of another kind', { t: 'x', i: null }],
    ['one of a million entries', Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [i, i]))],
  ])('goes on answering after %s', async (_, message) => {
    port.postMessage(message);
    expect(await window.kernels()).toBe('plain');
  });

  it.each([
    'valueOf',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '__defineGetter__',
    'isPrototypeOf',
    'then',
    '$close',
    '$functions',
    'nothing',
    '',
  ])('answers a call of “%s” with an error, and goes on', async (name) => {
    const reply = new Promise((resolve) => {
      port.addEventListener('message', ({ data }) => resolve(data));
    });
    port.postMessage({ t: 'q', m: name, a: [], i: 'asked' });
    expect(await reply).toMatchObject({ t: 's', i: 'asked', e: { name: 'Error' } });
    expect(await window.kernels()).toBe('plain');
  });

  it('answers with an error what cannot be sent, and goes on', async () => {
    const { port1, port2 } = new MessageChannel();
    const service = { pause: async () => () => 1 } as unknown as CoreService;
    const log = vi.spyOn(console, 'error').mockReturnValue();
    serveCore(service, {
      post: (message) => port1.postMessage(message),
      listen: (receive) => (port1.onmessage = ({ data }) => receive(data)),
    });
    const reply = new Promise((resolve) => (port2.onmessage = ({ data }) => resolve(data)));
    port2.postMessage({ t: 'q', m: 'pause', a: [], i: 'asked' });
    expect(await reply).toMatchObject({ i: 'asked', e: { name: 'TypeError' } });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    port1.close();
  });

  it('leaves files outside the folder of runs alone', async () => {
    await writeFile(join(folder, 'x.bprun'), 'a secret');
    await expect(window.openRun('../x')).rejects.toThrow('openRun was given');
    await expect(window.exportRun('../x', 'runFile')).rejects.toThrow('exportRun was given');
    await expect(window.removeRuns(['../x'])).rejects.toThrow('removeRuns was given');
    await expect(window.discardInterrupted('../x')).rejects.toThrow('discardInterrupted was given');
    expect(await readdir(folder)).toEqual(['runs', 'x.bprun']);
  });
});
