// How a program is ended together with everything that it has started, on each kind of system.

import { spawnSync } from 'node:child_process';

/** What ending needs of the system; tests put their own in place. */
export interface EndingSystem {
  readonly platform: NodeJS.Platform;
  /** @throws the system's error */
  signal(pid: number, signal: NodeJS.Signals): void;
  /** Runs a program to its end. */
  run(program: string, words: readonly string[]): void;
}

const thisSystem: EndingSystem = {
  platform: process.platform,
  signal: (pid, signal) => {
    process.kill(pid, signal);
  },
  run: (program, words) => {
    spawnSync(program, words, { stdio: 'ignore' });
  },
};

/** Whether a program that is started gets a group of its own, by which all of its processes can be reached together. Windows has no groups. */
export function hasGroups(platform: NodeJS.Platform = process.platform): boolean {
  return platform !== 'win32';
}

/** The main process alone, so that it can end the others in order. On Windows its windows are closed: there a signal would be no request. */
export function askToEnd(pid: number, system: EndingSystem = thisSystem): void {
  if (hasGroups(system.platform)) signalIfThere(pid, 'SIGTERM', system);
  else system.run('taskkill', ['/pid', String(pid), '/t']);
}

/** All of its processes, at once. On Windows they are found by who started them, and so while the first one runs. */
export function forceToEnd(pid: number, system: EndingSystem = thisSystem): void {
  if (hasGroups(system.platform)) signalIfThere(-pid, 'SIGKILL', system);
  else system.run('taskkill', ['/pid', String(pid), '/t', '/f']);
}

/** It is fine if it has already ended. */
function signalIfThere(pid: number, signal: NodeJS.Signals, system: EndingSystem): void {
  try {
    system.signal(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
