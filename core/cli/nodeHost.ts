// The core's host in Node: files from resources/, Node's clock, Node's event loop.

import { readFile } from 'node:fs/promises';
import { setImmediate, setTimeout } from 'node:timers/promises';

import type { Host } from '../host.ts';

const resources = new URL('../../resources/', import.meta.url);

export const nodeHost: Host = {
  readText: (path) => readFile(new URL(path, resources), 'utf8'),
  now: () => performance.now(),
  yieldToEventLoop: () => setImmediate(),
  wait: (milliseconds) => setTimeout(milliseconds),
};
