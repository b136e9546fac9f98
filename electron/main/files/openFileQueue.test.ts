// Files given by the system reach the page one after another, each exactly once, whatever becomes of the page meanwhile.

import { EventEmitter } from 'node:events';

import type { WebContents } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';

const system = new EventEmitter();

// Electron exists only inside Electron.
vi.mock('electron', () => ({
  app: {
    on: (event: string, listener: () => void) => system.on(event, listener),
    addRecentDocument: () => undefined,
  },
  BrowserWindow: { fromWebContents: () => undefined },
}));

/** Ends the reading of a file. */
const reading = new Map<string, () => void>();

vi.mock('./files.ts', () => ({
  readOpenedFile: (name: string) =>
    new Promise((resolve) => {
      reading.set(name, () => resolve({ kind: 'opened', name, bytes: new Uint8Array() }));
    }),
}));

const { OpenFileQueue } = await import('./openFileQueue.ts');

class FakePage extends EventEmitter {
  readonly received: string[] = [];
  isGone = false;
  isDestroyed = () => this.isGone;
  send = (_notice: string, { name }: { name: string }) => this.received.push(name);
}

let files: InstanceType<typeof OpenFileQueue>;
let page: FakePage;

beforeEach(() => {
  system.removeAllListeners();
  reading.clear();
  files = new OpenFileQueue();
  page = new FakePage();
  handTo(page);
});

function handTo(receiver: FakePage): void {
  files.handTo(receiver as unknown as WebContents);
}

function give(path: string): void {
  system.emit('open-file', { preventDefault: () => undefined }, path);
}

async function read(name: string): Promise<void> {
  const end = await vi.waitUntil(() => reading.get(name), { timeout: 20_000 });
  reading.delete(name);
  end();
  await new Promise(setImmediate);
}

it('hands them over in the order they were given, also while one is being read', async () => {
  give('large');
  give('small');
  await vi.waitUntil(() => reading.has('large'), { timeout: 20_000 });
  // It could be read at once, but another file is before it in the queue.
  expect(reading.has('small')).toBe(false);
  await read('large');
  give('late');
  await read('small');
  await read('late');
  expect(page.received).toEqual(['large', 'small', 'late']);
});

it('keeps what is given before a page is ready', async () => {
  page.emit('did-start-loading');
  give('early');
  expect(reading.size).toBe(0);
  handTo(page);
  await read('early');
  expect(page.received).toEqual(['early']);
});

it('gives a file that was read for a page that was left to the next one', async () => {
  give('run');
  give('other');
  await vi.waitUntil(() => reading.has('run'), { timeout: 20_000 });
  page.emit('did-start-loading');
  const next = new FakePage();
  handTo(next);
  await read('run');
  await read('run');
  await read('other');
  expect(page.received).toEqual([]);
  expect(next.received).toEqual(['run', 'other']);
});

it('keeps a file whose window was closed meanwhile for the next window', async () => {
  give('run');
  await vi.waitUntil(() => reading.has('run'), { timeout: 20_000 });
  page.isGone = true;
  await read('run');
  expect(page.received).toEqual([]);
  const next = new FakePage();
  handTo(next);
  await read('run');
  expect(next.received).toEqual(['run']);
});
