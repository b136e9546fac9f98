// What must not stand in a text that is shown: traces of formulas, markup, gaps and numbers that nobody has set.

const faults: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a formula that is not set', /\$[^$\n]*[\\^_{}][^$\n]*\$|\$[A-Za-zα-ω]\$|\\[A-Za-z]{2,}/],
  ['markup', /<\/?[A-Za-z][^<>\n]*>|\*\*|(?<![\w`])`[^`\n]+`|^#{1,6} |^ *\| |&[a-z]+;/m],
  ['a gap that is not filled', /\{[\w.]+\}|\$\{|\[object|\bundefined\b|\bnull\b/],
  ['no number', /NaN/],
  ['more than 6 decimals', /\d\.\d{7,}/],
];

/** A name and the place for each fault; empty for a text that may be shown. */
export function textFaults(text: string): string[] {
  return faults.flatMap(([name, pattern]) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const from = Math.max(0, match.index - 24);
    return `${name}: “${text.slice(from, match.index + match[0].length + 24).trim()}”`;
  });
}
