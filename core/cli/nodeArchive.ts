// Where the command line keeps runs: in memory only, for as long as the command runs.

import { createHash, randomUUID } from 'node:crypto';

import { MemoryFolder } from '../runs/memoryFolder.ts';
import type { Archive } from '../runs/archive.ts';

export const nodeArchive: Archive = {
  folder: new MemoryFolder(),
  version: 'command-line',
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  time: () => Date.now(),
  newId: () => randomUUID(),
};
