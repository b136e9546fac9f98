// A screen to open windows on: the one that is there, or a virtual one.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

import { installPackages } from './aptPackages.ts';
import { LaunchError } from './launchError.ts';

export interface Display {
  readonly isVirtual: boolean;
  /** What a program needs in its environment to use it. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const presentDisplay: Display = {
  isVirtual: false,
  environment: {},
  stop: () => Promise.resolve(),
};

/**
 * The display that is there, or, on a Linux machine without one, a running Xvfb.
 * @throws LaunchError when Xvfb is missing and may not be installed, or does not start
 */
export async function openDisplay(width = 1600, height = 1000): Promise<Display> {
  if (process.platform !== 'linux') return presentDisplay;
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return presentDisplay;
  if (spawnSync('Xvfb', ['-version']).error) {
    installPackages('There is no display, and Xvfb, which stands in for one, is missing', ['xvfb']);
  }

  // X picks a free display number and writes it to file descriptor 3.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const ended = once(server, 'exit');
  const number = await Promise.race([
    firstLine(server.stdio[3] as NodeJS.ReadableStream),
    ended.then(() => undefined),
  ]);
  if (number === undefined) throw new LaunchError('Xvfb, the virtual display, did not start.');

  return {
    isVirtual: true,
    environment: { DISPLAY: `:${number}` },
    async stop() {
      server.kill();
      await ended;
    },
  };
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += chunk.toString();
    if (text.includes('\n')) break;
  }
  return text.trim();
}
