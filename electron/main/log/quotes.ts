// Removes from a text what errors quote: paths with the names of files, and pieces of what was read, perhaps a learner's note.

/** Each pair as a pattern from the first that opens to the last that closes: a name may hold such marks itself. */
const marks = [
  /(?<![\p{L}\p{N}])'[^]*'(?![\p{L}\p{N}])/u,
  /"[^]*"/,
  /`[^]*`/,
  /“[^]*”/,
  /‘[^]*’/,
  /「[^]*」/,
];

/** The engine's own words, with a property that the app's code names. */
const PROPERTY =
  /(Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) )'([\w$]+)'\)/g;

/** A line that says where in the code something happened. */
const FRAME = /^\s*at .*(?::\d+|\(<anonymous>\)|\(native\))\)?$/;

/** @param text an entry of the log, on one line or several */
export function withoutQuotes(text: string): string {
  const separator = text.includes('\n') ? '\n' : ' | ';
  const blocks: { isFrame: boolean; lines: string[] }[] = [];
  for (const line of text.split(separator)) {
    const isFrame = FRAME.test(line);
    const last = blocks.at(-1);
    // What is quoted may go over several lines.
    if (last && !isFrame && !last.isFrame) last.lines.push(line);
    else blocks.push({ isFrame, lines: [line] });
  }
  return blocks
    .map(({ isFrame, lines }) => {
      const block = lines.join(separator);
      return isFrame ? block : stripped(block);
    })
    .join(separator);
}

function stripped(text: string): string {
  const kept = text.replace(PROPERTY, '$1$2)');
  return marks.reduce((rest, mark) => rest.replace(mark, '…'), kept);
}
