// How npm is called from a script: by Node, as on Windows `npm` is a script that only a shell starts, and a shell would part paths at their blanks.

import { win32 } from 'node:path';

/**
 * @param words after `npm`
 * @returns a program and its words
 */
export function npmCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): readonly [program: string, words: readonly string[]] {
  // Set by npm for the scripts that it runs. Another program of that kind would not know npm's words.
  const { npm_execpath: cli = '' } = environment;
  // It parts paths at both strokes.
  const isNpm = win32.basename(cli) === 'npm-cli.js';
  return isNpm ? [process.execPath, [cli, ...words]] : ['npm', words];
}
