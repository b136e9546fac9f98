// The TeX of a formula as others can read and typeset it: without the app's own macros, which only colour.

/** The macros of renderer/build/quantities.ts. */
export const colouring = ['data', 'param', 'pre', 'grad'] as const;

const MACRO = new RegExp(`\\\\(?:${colouring.join('|')})\\s*\\{`);

/** @param tex balanced braces, as KaTeX demands them */
export function texSource(tex: string): string {
  const found = MACRO.exec(tex);
  if (!found) return tex;
  const before = tex.slice(0, found.index);
  const rest = tex.slice(found.index + found[0].length);
  const end = closingBrace(rest);
  const inside = texSource(rest.slice(0, end));
  const after = texSource(rest.slice(end + 1));
  // Braces stay where what follows, such as an exponent, belongs to all that was coloured.
  const isBase = /^\s*['^_]/.test(after) && inside.length > 1;
  const coloured = isBase ? `{${inside}}` : inside;
  const needsSpace = /\\[A-Za-z]+$/.test(before) && /^[A-Za-z]/.test(coloured);
  const joins = /\\[A-Za-z]+$/.test(coloured) && /^[A-Za-z]/.test(after);
  return `${before}${needsSpace ? ' ' : ''}${coloured}${joins ? ' ' : ''}${after}`;
}

/** The place of the brace that closes what was open before the text. */
function closingBrace(text: string): number {
  let open = 1;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '\\') i += 1;
    else if (sign === '{') open += 1;
    else if (sign === '}') open -= 1;
    if (open === 0) return i;
  }
  return text.length;
}
