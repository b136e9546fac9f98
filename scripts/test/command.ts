// A program run beside others: what it prints is kept together and shown when it has ended.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { projectRoot } from '../project.ts';

/**
 * @param words after `node`
 * @returns whether it succeeded
 */
export async function runNode(
  name: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  console.log(`.. ${name}`);
  const started = performance.now();
  const child = spawn(process.execPath, words, {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => printed.push(chunk));
  }
  const [status] = (await once(child, 'close')) as [number | null];
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`\n== ${name} (${seconds} s)\n${Buffer.concat(printed).toString()}`);
  return status === 0;
}
