// What of a program is run when a part of it is to be: whole lines, at their places.

const CELL = /^# ?%%/;

/**
 * The lines that a selection touches; without one, the cell of the cursor, and where there are no cells its line.
 * What stands above them is left empty, so that errors name the lines of the whole program.
 */
export function selectedLines(code: string, from: number, to: number): string {
  const lines = code.split('\n');
  const [first, last] =
    from === to ? partAt(lines, lineOf(code, from)) : [lineOf(code, from), lineOf(code, to, true)];
  const part = lines.slice(first, last + 1);
  const indents = part.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents, Infinity);
  const shifted = Number.isFinite(indent) ? part.map((line) => line.slice(indent)) : part;
  return `${'\n'.repeat(first)}${shifted.join('\n')}\n`;
}

/** @param isEnd the line before, where a selection ends right behind its line break */
function lineOf(code: string, place: number, isEnd = false): number {
  const before = code.slice(0, isEnd && code[place - 1] === '\n' ? place - 1 : place);
  return before.split('\n').length - 1;
}

function partAt(lines: readonly string[], line: number): readonly [first: number, last: number] {
  if (!lines.some((each) => CELL.test(each))) return [line, line];
  let first = line;
  while (first > 0 && !CELL.test(lines[first] ?? '')) first -= 1;
  let last = line + 1;
  while (last < lines.length && !CELL.test(lines[last] ?? '')) last += 1;
  return [first, last - 1];
}

/** Lines that only notebooks know (`%matplotlib inline`, `!pip install …`) become comments. */
export function withoutMagics(source: string): string {
  return source.replace(/^(?=[%!]+[A-Za-z])/gm, '# ');
}
