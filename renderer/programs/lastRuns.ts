// What the last run of each program gave: it is still there when one comes back to the program, until the window is closed.

import type { KeptOutput } from '../python/pythonSession.svelte.ts';

export interface LastRun {
  readonly output: KeptOutput;
  /** The text that was run. */
  readonly code: string;
}

/** Figures can be large: those of so many programs are kept. */
const MOST = 8;

/** By the programs' keys, the newest last. */
const runs = new Map<string, LastRun>();

export function lastRunOf(key: string): LastRun | undefined {
  return runs.get(key);
}

export function keepRun(key: string, run: LastRun): void {
  runs.delete(key);
  runs.set(key, run);
  const [oldest] = runs.keys();
  if (runs.size > MOST && oldest !== undefined) runs.delete(oldest);
}
