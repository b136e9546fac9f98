// An answer to an exercise as a learner might write it.

import type { MistakeName } from '../words/mistakeName.ts';

export interface RightAnswer {
  readonly exercise: string;
  /** What is different about it. */
  readonly how: string;
  readonly code: string;
}

export interface WrongAnswer {
  readonly exercise: string;
  readonly mistake: MistakeName;
  /** From 1; undefined where no single line makes the mistake. */
  readonly line: number | undefined;
  readonly code: string;
}

/** @param body of a function with this head, each line without its first indentation */
export function functionOf(
  head: string,
  body: string,
  library = 'import torch',
): string {
  return [
    library,
    '',
    `def ${head}:`,
    ...body
      .trim()
      .split('\n')
      .map((line) => `    ${line}`),
    '',
  ].join('\n');
}

/** The lines of a body are numbered from 1 as the file has them: after the import, a blank line and the head. */
export const BEFORE_BODY = 3;
