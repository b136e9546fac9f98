// Remembers a failed download for a day, so that starts without network access do not each wait for the same failure.

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const HOUR = 3_600_000;
const RETRY_AFTER_MS = 24 * HOUR;

export interface DownloadFailure {
  /** What was to be downloaded and from where: a failure says nothing about anything else. */
  readonly what: string;
  readonly reason: string;
  /** In milliseconds since 1970. */
  readonly time: number;
}

export async function recordFailure(file: string, failure: DownloadFailure): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(failure));
}

/** The failure of this very download within the last day. */
export function readRecentFailure(
  file: string,
  what: string,
  now = Date.now(),
): DownloadFailure | undefined {
  if (!existsSync(file)) return undefined;
  const failure = parse(readFileSync(file, 'utf8'));
  if (failure?.what !== what) return undefined;
  const age = now - failure.time;
  return age >= 0 && age < RETRY_AFTER_MS ? failure : undefined;
}

/** When the download is tried again, to end a sentence with. */
export function nextTry({ time }: DownloadFailure, now = Date.now()): string {
  const hours = Math.ceil((time + RETRY_AFTER_MS - now) / HOUR);
  return `to be tried again in ${hours} ${hours === 1 ? 'hour' : 'hours'}, or when ELECTRON_MIRROR changes`;
}

/** A process that was killed while writing leaves half a file; that is as good as none. */
function parse(text: string): DownloadFailure | undefined {
  try {
    return JSON.parse(text) as DownloadFailure;
  } catch {
    return undefined;
  }
}
