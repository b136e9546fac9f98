// How much memory all processes of a running app take together.

import { readdirSync, readFileSync } from 'node:fs';

import type { ElectronApplication } from '@playwright/test';

const KIBIBYTE = 1024;
const MEGABYTE = 1e6;

export interface Memory {
  /** Of all processes, in megabytes. */
  readonly megabytes: number;
  /** Each process by what it does, in megabytes. */
  readonly parts: Readonly<Record<string, number>>;
}

export const memoryMethod =
  process.platform === 'linux'
    ? 'proportional set size (PSS) of every process, from /proc/PID/smaps_rollup'
    : 'working sets of every process, from app.getAppMetrics(): shared memory counts more than once';

/**
 * On Linux memory that processes share is divided among them, so that the sum counts it once.
 * @throws Error where the processes are not ours to look into
 */
export async function measureMemory(electron: ElectronApplication): Promise<Memory> {
  const metrics = await electron.evaluate(({ app }) =>
    app.getAppMetrics().map(({ pid, type, name, memory }) => ({
      pid,
      name: type === 'Utility' && name ? name : type,
      kibibytes: memory.workingSetSize,
    })),
  );
  const names = new Map(metrics.map(({ pid, name }) => [pid, name]));
  const processes =
    process.platform === 'linux'
      ? descendantsOf(electron.process().pid ?? 0).map((pid) => ({
          name: names.get(pid) ?? 'Zygote',
          kibibytes: proportionalSetSize(pid),
        }))
      : metrics;
  const parts: Record<string, number> = {};
  for (const { name, kibibytes } of processes) {
    parts[name] = (parts[name] ?? 0) + (kibibytes * KIBIBYTE) / MEGABYTE;
  }
  const megabytes = Object.values(parts).reduce((sum, each) => sum + each, 0);
  return { megabytes, parts };
}

function proportionalSetSize(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1]);
}

/** The process and all that it started. */
function descendantsOf(root: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const parent = parentOf(name);
        return parent === undefined ? [] : [[Number(name), parent] as const];
      }),
  );
  const found = [root];
  for (const pid of found) {
    for (const [child, parent] of parents) if (parent === pid) found.push(child);
  }
  return found;
}

/** Undefined of a process that has ended in the meantime. */
function parentOf(pid: string): number | undefined {
  try {
    // The name before it may hold blanks and brackets.
    const [, parent] = /\) \S (\d+) [^)]*$/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return Number(parent);
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
