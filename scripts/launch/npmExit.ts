// Detects that the npm process that started this one has ended; a killed npm sends no signal.

import { readFileSync } from 'node:fs';

import { isRunning } from '../isRunning.ts';

const CHECK_INTERVAL_MS = 500;

// Other parents, such as a shell that puts us in the background, may end while the app runs on.
const startedByNpm = process.env.npm_lifecycle_event !== undefined;

// Read at once: npm may be killed while the app is still being built.
const ancestorsAtStart = ancestors();

/** Resolves when npm has ended; never, if npm did not start this process. */
export function npmExited(): Promise<void> {
  return new Promise((resolve) => {
    if (!startedByNpm) return;
    const check = setInterval(() => {
      if (ancestors() === ancestorsAtStart) return;
      clearInterval(check);
      resolve();
    }, CHECK_INTERVAL_MS);
    check.unref();
  });
}

/**
 * Changes when npm ends: our parent's number, and that of its own parent where npm's shell stays between us.
 * On Windows, where nobody takes an orphan's parent's place, it is whether that one still runs.
 */
function ancestors(): string {
  const parent = process.ppid;
  if (process.platform === 'win32') return isRunning(parent) ? String(parent) : 'none';
  if (process.platform !== 'linux') return String(parent);
  try {
    const [, option] = readFileSync(`/proc/${parent}/cmdline`, 'utf8').split('\0');
    return option === '-c' ? `${parent} of ${parentOf(parent)}` : String(parent);
  } catch {
    // It ended just now.
    return 'none';
  }
}

function parentOf(pid: number): string {
  // The name, in parentheses, may contain anything.
  const [, , ppid = ''] = /\) (\S) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  return ppid;
}
