// An archive in memory whose clock and names can be foretold.

import { createHash } from 'node:crypto';

import type { Archive } from '../core/runs/archive.ts';
import { MemoryFolder } from '../core/runs/memoryFolder.ts';

export class FakeArchive implements Archive {
  /** What the clock shows, in milliseconds since 1970. */
  now = Date.UTC(2026, 3, 1, 9, 30);
  readonly version = '1.2.3';
  private ids = 0;

  constructor(readonly folder = new MemoryFolder()) {}

  sha256(bytes: Uint8Array | string): string {
    return createHash('sha256').update(bytes).digest('hex');
  }

  time(): number {
    return this.now;
  }

  newId(): string {
    this.ids += 1;
    return `run-${this.ids}`;
  }
}
