// Colours between two others.

export type Rgb = readonly [red: number, green: number, blue: number];

/** From `#rrggbb`, as all tokens are written. */
export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.trim().slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export function css([red, green, blue]: Rgb): string {
  return `rgb(${red} ${green} ${blue})`;
}

/** @param share of the second, 0 to 1 */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const part = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * share);
  return [part(0), part(1), part(2)];
}

/** So many colours from one to the other, both included. @param strongest share of the second in the last */
export function shadesBetween(
  from: string,
  to: string,
  count: number,
  strongest = 1,
): readonly Rgb[] {
  const [first, second] = [rgbOf(from), rgbOf(to)];
  return Array.from({ length: count }, (_, level) =>
    mix(first, second, (strongest * level) / (count - 1)),
  );
}
