// Runs a program until it ends or we are told to stop; then nothing of it is left.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const GRACE = 3000;
const PARENT_CHECK = 500;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What Chromium says on machines without a desktop; it does no harm. */
const HARMLESS =
  /(:ERROR:(bus|object_proxy|viz_main_impl|gpu_|command_buffer|gl_|angle_|browser_main_loop|zygote_communication)|Exiting GPU process|DBus|dbus|InitializeSandbox|libva error)/;

/**
 * @returns the exit status: the program's own, or 128 + n when signal n told us to stop
 */
export async function runUntilStopped(
  command: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  // A group of its own, so that all of its processes can be reached together.
  const child = spawn(command, words, {
    env: environment,
    stdio: ['ignore', 'inherit', 'pipe'],
    detached: process.platform !== 'win32',
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.trim() !== '' && !HARMLESS.test(line)) console.error(line);
  });

  const signalled = waitForSignal();
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const first = await Promise.race([signalled, ended]);
  if (typeof first !== 'number') {
    signalGroup(child, 'SIGKILL');
    return first[0] ?? 1;
  }
  // The main process first, so that it can end the others in order.
  child.kill('SIGTERM');
  const force = setTimeout(() => {
    signalGroup(child, 'SIGKILL');
  }, GRACE);
  await ended;
  clearTimeout(force);
  signalGroup(child, 'SIGKILL');
  return first;
}

/** Resolves with the exit status to use when we are told to stop, or whoever started us is gone (npm passes no signals on). */
function waitForSignal(): Promise<number> {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
  const parent = process.ppid;
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (process.ppid !== parent) resolve(128 + numbers.SIGHUP);
    }, PARENT_CHECK);
    watch.unref();
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        resolve(128 + numbers[signal]);
      });
    }
  });
}

/** Reaches the child's whole group; a group that is gone already is what we want. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
