// A screen to open windows on: the one that is there, or a virtual one.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

import { LaunchError } from '../launchError.ts';
import { installPackages } from './aptPackages.ts';

export interface Display {
  readonly isVirtual: boolean;
  /** What a program needs in its environment to use it. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const existingDisplay: Display = {
  isVirtual: false,
  environment: {},
  stop: () => Promise.resolve(),
};

/**
 * Runs Xvfb, whose arguments follow, until our end of its standard input closes: by `stop`, or because
 * we are gone, however suddenly. X picks a free display number and writes it to file descriptor 3.
 */
const GUARD = `Xvfb -displayfd 3 "$@" &
exec 3>&-
read -r _
kill $! 2>/dev/null
wait`;

/**
 * The display that is there, or, on a Linux machine without one, a running Xvfb.
 * @throws LaunchError when Xvfb is missing and may not be installed, or does not start
 */
export async function openDisplay(width = 1600, height = 1000): Promise<Display> {
  if (process.platform !== 'linux') return existingDisplay;
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return existingDisplay;
  if (spawnSync('Xvfb', ['-version']).error) {
    installPackages('There is no display, and Xvfb, which stands in for one, is missing', ['xvfb']);
  }

  const guard = spawn(
    'sh',
    ['-c', GUARD, 'Xvfb', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    // A group of its own: Ctrl-C in the terminal must reach the app before its display.
    { stdio: ['pipe', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const ended = once(guard, 'exit');
  const stop = async () => {
    guard.stdin?.end();
    await ended;
  };
  // Nothing is written there when X cannot start.
  const number = await firstLine(guard.stdio[3] as NodeJS.ReadableStream);
  if (number === '') {
    await stop();
    throw new LaunchError('Xvfb, the virtual display, did not start.');
  }
  return { isVirtual: true, environment: { DISPLAY: `:${number}` }, stop };
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += chunk.toString();
    if (text.includes('\n')) break;
  }
  return text.trim();
}
