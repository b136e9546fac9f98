// What a learner begins with, made of the solution: its marked lines blank, its bodies empty, or nothing.

import type { Depth } from './exercise.ts';

/** What stands where something is to be written. Python says of it that it is not defined. */
export const BLANK = '____';

const MARK = '  # blank';
/** A line of which something is to be written: what stands before that, and the end of a loop's head. */
const MARKED =
  /^(\s*)(return |for \w+ in |[^=\n]*[^=!<>\n] [-+]?= )?(.*?)(:?) {2}# blank$/;
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
        .map((line) => line.replace(MARKED, `$1$2${BLANK}$4`))
        .join('\n');
    case 'body':
      return withoutBodies(solution);
    case 'empty':
      return '';
  }
}

/** Functions with a marked line keep their docstring, then `...`; all others are given. */
function withoutBodies(solution: string): string {
  const lines = solution.split('\n');
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    kept.push(lines[i]);
    const [, indent] = DEFINITION.exec(lines[i]) ?? [];
    if (indent === undefined) continue;
    const inside = `${indent}    `;
    const rest = lines.slice(i + 1);
    const end = rest.findIndex(
      (line) => line !== '' && !line.startsWith(inside),
    );
    const body = rest.slice(0, end < 0 ? rest.length : end);
    if (!body.some((line) => line.endsWith(MARK))) continue;
    if (body[0].startsWith(`${inside}"""`)) kept.push(body[0]);
    kept.push(`${inside}...`);
    i += body.findLastIndex((line) => line !== '') + 1;
  }
  return shownSolution(kept.join('\n'));
}
