// Runs a program until it ends or this process is stopped; then no process of it is left running.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { askToEnd, forceToEnd, hasGroups } from './ending.ts';
import { npmExited } from './npmExit.ts';

const KILL_AFTER_MS = 3000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What Chromium and the graphics libraries say on machines without a desktop or a GPU; it does no harm. */
const HARMLESS = [
  /^\[(?:\d+:)+[\d/.]+:(?:ERROR|WARNING):(?:[\w-]+\/)*(?:bus|object_proxy|viz_main_impl|browser_gpu_channel_host_factory|(?:gpu|gl|gles2|angle|command_buffer|vaapi)_\w+)\.cc[(:]\d+\)?\] /,
  /^\[.*\bsandbox_linux\.cc.*\bin process gpu-process/,
  /^(?:libva|libGL|MESA-LOADER)\b.*(?:error|fail)/,
];

export function isHarmless(line: string): boolean {
  return HARMLESS.some((kind) => kind.test(line));
}

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
    detached: hasGroups(),
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.trim() !== '' && !isHarmless(line)) console.error(line);
  });

  const { pid } = child;
  const end = (how: (pid: number) => void) => {
    if (pid !== undefined) how(pid);
  };
  const signalled = waitForSignal();
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const first = await Promise.race([signalled, ended]);
  if (typeof first !== 'number') {
    end(forceToEnd);
    return first[0] ?? 1;
  }
  end(askToEnd);
  const force = setTimeout(() => {
    end(forceToEnd);
  }, KILL_AFTER_MS);
  await ended;
  clearTimeout(force);
  end(forceToEnd);
  return first;
}

/** Resolves with the exit status to use when this process gets a signal, or the npm that started it has ended. */
function waitForSignal(): Promise<number> {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
  return new Promise((resolve) => {
    void npmExited().then(() => {
      resolve(128 + numbers.SIGHUP);
    });
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        resolve(128 + numbers[signal]);
      });
    }
  });
}
