// Runs a program that downloads: shows how far it is, and ends it when nothing arrives any more.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How long a download may stall, in milliseconds, before its first byte and later. One that proceeds, however slowly, is never cut off. */
export interface Timeouts {
  readonly first: number;
  readonly next: number;
}

const TIMEOUTS_MS: Timeouts = { first: 12_000, next: 60_000 };
const CHECK_INTERVAL_MS = 1000;

export interface Download {
  readonly title: string;
  readonly script: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Where what arrives is put. */
  readonly folders: readonly string[];
}

/** @returns why the download failed; undefined when it succeeded */
export async function runDownload(
  { title, script, environment, folders }: Download,
  timeouts = TIMEOUTS_MS,
  checkInterval = CHECK_INTERVAL_MS,
): Promise<string | undefined> {
  const program = spawn(process.execPath, [script], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: environment,
  });
  let errors = '';
  program.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));

  const size = () => folders.reduce((sum, folder) => sum + bytesIn(folder), 0);
  const before = size();
  const arrival = new Arrival(timeouts, before, performance.now());
  const progress = new ProgressLine(title);
  let hasStalled = false;
  const watch = setInterval(() => {
    const bytes = size();
    hasStalled = arrival.hasStalled(bytes, performance.now());
    if (hasStalled) program.kill('SIGKILL');
    else progress.show(bytes - before);
  }, checkInterval);
  const [status] = (await once(program, 'close')) as [number | null];
  clearInterval(watch);
  progress.end();

  if (status === 0) return undefined;
  if (hasStalled) return 'nothing arrives';
  return /^\w*Error: (.*?)\.?$/m.exec(errors)?.[1] ?? 'the installer failed';
}

/** Tells a slow download from one that has stopped. */
export class Arrival {
  private hasBegun = false;

  constructor(
    private readonly timeouts: Timeouts,
    private bytes: number,
    private lastChange: number,
  ) {}

  hasStalled(bytes: number, now: number): boolean {
    // Fewer bytes are progress as well: the archive moves on when it is complete.
    if (bytes !== this.bytes) {
      this.bytes = bytes;
      this.lastChange = now;
      this.hasBegun = true;
    }
    return now - this.lastChange >= (this.hasBegun ? this.timeouts.next : this.timeouts.first);
  }
}

/** One line: rewritten in place on a terminal, printed once anywhere else. */
class ProgressLine {
  private isShown = false;

  constructor(private readonly title: string) {}

  show(bytes: number): void {
    const { isTTY } = process.stdout;
    if (isTTY) process.stdout.write(`\r${this.title} ${Math.max(0, Math.round(bytes / 1e6))} MB `);
    else if (!this.isShown) console.log(this.title);
    this.isShown = true;
  }

  end(): void {
    if (this.isShown && process.stdout.isTTY) console.log();
  }
}

/** Of files alone: an empty folder has a size as well, but nothing has arrived in it. */
function bytesIn(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((file) => statSync(join(file.parentPath, file.name), { throwIfNoEntry: false }))
      .reduce((sum, stats) => sum + (stats?.size ?? 0), 0);
  } catch {
    // It is not there yet, or was taken away while we looked.
    return 0;
  }
}
