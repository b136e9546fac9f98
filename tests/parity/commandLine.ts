// The core's command line: in this process, where most of what it does can be told, or as a child process, as a user would start it, but from one file.

import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { vi } from 'vitest';

import { runCommand } from '../../core/cli/commands.ts';
import { chooseKernels } from '../../core/tensor/kernels.ts';
import { projectRoot } from '../../scripts/project.ts';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const computing = new Set(['train', 'forward', 'gradients']);

/** As deep as `core/cli/`, from where the core finds what it reads. */
export const bundledCommandLine = join(projectRoot, 'node_modules/.cache/commandLine.mjs');

/** Those under test, for the commands that compute and are not told which to take. */
function kernelsFor(options: readonly string[]): string[] {
  const mayBeTold = computing.has(options[0] ?? '') && !options.includes('--kernels');
  return mayBeTold && process.env.KERNELS === 'plain' ? ['--kernels', 'plain'] : [];
}

function start(
  options: readonly string[],
  program: readonly string[] = [bundledCommandLine],
  input = '',
) {
  const child = spawn(process.execPath, [...program, ...options, ...kernelsFor(options)], {
    cwd: projectRoot,
  });
  child.stdin.end(input);
  return child;
}

function outcomeOf(child: ReturnType<typeof start>): Promise<Outcome> {
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...output }));
  });
}

/** Runs the command to its end, in a process of its own that is given an input. */
export function coreWithInput(input: string, ...options: readonly string[]): Promise<Outcome> {
  return outcomeOf(start(options, [bundledCommandLine], input));
}

/** Runs the command to its end, in a process of its own. */
export function coreInProcess(...options: readonly string[]): Promise<Outcome> {
  return outcomeOf(start(options));
}

/** The commands before: they print into the same streams. */
let earlier: Promise<unknown> = Promise.resolve();

/** Runs the command to its end, here, when those before have ended: to start a process takes longer than most commands. */
export function core(...options: readonly string[]): Promise<Outcome> {
  const outcome = earlier.then(() => outcomeHere([...options, ...kernelsFor(options)]));
  earlier = outcome.catch(() => undefined);
  return outcome;
}

async function outcomeHere(words: readonly string[]): Promise<Outcome> {
  const output = { stdout: '', stderr: '' };
  const streams = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      output[name] += String(text);
      return true;
    }),
  );
  try {
    return { status: await runCommand(words), ...output };
  } finally {
    for (const stream of streams) stream.mockRestore();
    chooseKernels(process.env.KERNELS === 'plain' ? 'plain' : 'simd-fma');
  }
}

/** Runs the command to its end as `npm run core` does. */
export function coreFromSources(...options: readonly string[]): Promise<Outcome> {
  return outcomeOf(start(options, ['--import', 'tsx', 'core/cli.ts']));
}

/** Runs the command with nobody at the other end of its output. */
export function coreWithClosedOutput(...options: readonly string[]): Promise<Outcome> {
  const child = start(options);
  const outcome = outcomeOf(child);
  child.stdout.destroy();
  return outcome;
}

/** Runs the command for somebody who leaves after the first line. */
export function coreWithClosedReader(...options: readonly string[]): Promise<Outcome> {
  const child = start(options);
  const outcome = outcomeOf(child);
  child.stdout.once('data', () => child.stdout.destroy());
  return outcome;
}

/** Every line of the output as JSON. */
export function jsonLines({ stdout }: Outcome): unknown[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}
