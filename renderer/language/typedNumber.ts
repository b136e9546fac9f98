// Numbers as people type them, in either language.

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** NaN, which every schema refuses, for what is no number. */
export function numberFrom(text: string): number {
  const trimmed = halfWidth(text).trim();
  return DECIMAL.test(trimmed) ? Number(trimmed) : NaN;
}

/** How texts are read where people type them. */
export const typedText = {
  number: numberFrom,
  /** Separated by commas or spaces. */
  list: (text: string): string[] =>
    halfWidth(text)
      .split(/[,\s]+/)
      .filter(Boolean),
};

/** Japanese input methods give ０．０３ and 、 where 0.03 and a comma are meant. */
function halfWidth(text: string): string {
  return text.normalize('NFKC').replaceAll('、', ',');
}
