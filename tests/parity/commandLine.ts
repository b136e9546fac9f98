// The core's command line as a child process, as a user would start it, but from one file.

import { spawn } from 'node:child_process';
import { join } from 'node:path';

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

function start(options: readonly string[], program: readonly string[] = [bundledCommandLine]) {
  return spawn(process.execPath, [...program, ...options, ...kernelsFor(options)], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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

/** Runs the command to its end. */
export function core(...options: readonly string[]): Promise<Outcome> {
  return outcomeOf(start(options));
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
