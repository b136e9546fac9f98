// Numbers as people type them, in either language.

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** NaN, which every schema refuses, for what is no number. */
export function numberFrom(text: string): number {
  const trimmed = halfWidth(text).trim();
  return DECIMAL.test(trimmed) ? Number(trimmed) : NaN;
}

/** Layer sizes, separated by commas or spaces. */
export function sizesFrom(text: string): number[] {
  return halfWidth(text)
    .split(/[,\s]+/)
    .filter(Boolean)
    .map(numberFrom);
}

/** Japanese input methods give ０．０３ and 、 where 0.03 and a comma are meant. */
function halfWidth(text: string): string {
  return text.normalize('NFKC').replaceAll('、', ',');
}
