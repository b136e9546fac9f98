// How far a line of code is indented where it wraps.

/** A comment’s text goes on below its own beginning. */
const COMMENT = /^ *(?:#|\/\/|\/?\*+) (?=\S)/;
/** Characters beyond the line’s own indentation. */
const DEEPER = 4;

/**
 * @param html a highlighted line
 * @returns characters from the left edge of the code
 */
export function hangingIndent(html: string): number {
  const text = html.replaceAll(/<[^>]*>/g, '');
  const [comment] = COMMENT.exec(text) ?? [];
  return comment?.length ?? text.length - text.trimStart().length + DEEPER;
}
