// A disk that fills quickly, or is read-only: a small tmpfs, on systems that allow mounting one.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class SmallDisk {
  readonly path = mkdtempSync(join(tmpdir(), 'backprop-lab-disk-'));

  /** @param size as `mount` has it, e.g. `2m` */
  constructor(size: string) {
    run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', this.path);
  }

  /** Leaves no room for anything. */
  fill(): void {
    const { bavail, bsize } = statfsSync(this.path);
    // The last block may be needed for the file's own name.
    for (let free = bavail * bsize; free > 0; free -= bsize) {
      try {
        writeFileSync(join(this.path, 'ballast'), Buffer.alloc(free));
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  }

  makeRoom(): void {
    rmSync(join(this.path, 'ballast'));
  }

  allowWriting(isAllowed: boolean): void {
    run('mount', '-o', `remount,${isAllowed ? 'rw' : 'ro'}`, this.path);
  }

  remove(): void {
    run('umount', '--lazy', this.path);
    rmSync(this.path, { recursive: true });
  }
}

/** Only root may mount, and not in every container. */
export function canMount(): boolean {
  try {
    new SmallDisk('64k').remove();
    return true;
  } catch {
    return false;
  }
}

function run(command: string, ...given: string[]): void {
  execFileSync(command, given, { stdio: 'pipe' });
}
