// An answer to an exercise as a learner might write it.

import type { MistakeName } from '../../core/judge/words/mistakeName.ts';

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
function functionOf(head: string, body: string, library = 'import torch'): string {
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
const BEFORE_BODY = 3;

/** @param line of the body, from 1 */
export function wrong(
  exercise: string,
  mistake: MistakeName,
  line: number | undefined,
  head: string,
  body: string,
  library?: string,
): WrongAnswer {
  return {
    exercise,
    mistake,
    line: line === undefined ? undefined : line + BEFORE_BODY,
    code: functionOf(head, body, library),
  };
}

export function right(
  exercise: string,
  how: string,
  head: string,
  body: string,
  library?: string,
): RightAnswer {
  return { exercise, how, code: functionOf(head, body, library) };
}
