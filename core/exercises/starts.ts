// What a learner begins with, made of the solution: its marked lines blank, its bodies empty, or nothing.

import type { Depth } from './exercise.ts';

/** What stands where something is to be written. Python says of it that it is not defined. */
export const BLANK = '____';

const MARKED =
  /^(\s*)(return |(?:[^=\n]*[^=!<>\n] )?(?:[-+]?= ))?(.*?) {2}# blank$/;
const DEFINITION = /^(\s*)def /;

/** The solution as learners see it, without the marks of the blanks. */
export function shownSolution(solution: string): string {
  return solution.replaceAll(/ {2}# blank$/gm, '');
}

/** What is in the editor at the start. */
export function startOf(solution: string, depth: Depth): string {
  switch (depth) {
    case 'blanks':
      return solution
        .split('\n')
        .map((line) => line.replace(MARKED, `$1$2${BLANK}`))
        .join('\n');
    case 'body':
      return withoutBodies(solution);
    case 'empty':
      return '';
  }
}

/** Each function with its docstring and `...`. */
function withoutBodies(solution: string): string {
  const kept: string[] = [];
  let body: string | undefined;
  for (const line of solution.split('\n')) {
    const [, indent] = DEFINITION.exec(line) ?? [];
    const isInside =
      body !== undefined && (line.startsWith(body) || line === '');
    if (indent !== undefined && !isInside) {
      kept.push(line);
      body = `${indent}    `;
      continue;
    }
    if (body === undefined || !isInside) {
      body = undefined;
      kept.push(line);
    } else if (line.startsWith(`${body}"""`)) {
      kept.push(line, `${body}...`);
    } else if (line === '' && kept.at(-1) !== '') {
      kept.push(line);
    }
  }
  return `${kept.join('\n').trimEnd()}\n`;
}
