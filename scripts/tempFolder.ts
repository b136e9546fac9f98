// A temporary folder, removed afterwards; one left by a killed process is removed by the next call.

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { isRunning } from './isRunning.ts';

const LEFT_BEHIND = /^unfinished-(\d+)-/;

/** Gives `work` an empty folder inside `parent`, so that what it finishes there can be renamed into its place. */
export async function withTempFolder<Result>(
  parent: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  await removeAbandoned(parent);
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, `unfinished-${process.pid}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function removeAbandoned(parent: string): Promise<void> {
  if (!existsSync(parent)) return;
  for (const name of await readdir(parent)) {
    const owner = LEFT_BEHIND.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}
