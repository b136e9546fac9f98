// A fresh profile for each start: no caches of an earlier one, and the tour has been seen.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Language } from '../../electron/settings.ts';

export async function withFreshProfile<Result>(
  language: Language,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'backprop-lab-bench-'));
  const settings = { version: 3, preferences: { tourSeen: true, language } };
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ settings }));
  try {
    return await work(folder);
  } finally {
    // Chromium's last processes may still be writing.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
