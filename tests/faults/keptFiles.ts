// The files that the app keeps, read by the core's own code and compared bit for bit.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { decodeRun, encodeRun } from '../../core/runs/runFile.ts';
import type { RunRecord } from '../../core/runs/runRecord.ts';

export const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex');

export const runsFolder = (userData: string) => join(userData, 'runs');

export async function filesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Every kept run, the latest first. Fails on a file that is not whole. */
export async function keptRuns(userData: string): Promise<RunRecord[]> {
  const folder = runsFolder(userData);
  const names = (await filesIn(folder)).filter((name) => name.endsWith('.bprun'));
  const records = await Promise.all(
    names.map(async (name) => decodeRun(await readFile(join(folder, name)), sha256)),
  );
  return records.sort((a, b) => (a.head.startedAt < b.head.startedAt ? 1 : -1));
}

export async function keepRun(userData: string, record: RunRecord): Promise<void> {
  await mkdir(runsFolder(userData), { recursive: true });
  const file = join(runsFolder(userData), `${record.head.id}.bprun`);
  await writeFile(file, encodeRun(record, sha256));
}

/** All that must not depend on interruptions. */
export function numbersOf({ curves, parameters, head }: RunRecord): unknown {
  return { curves, parameters, state: head.state, steps: head.steps };
}
