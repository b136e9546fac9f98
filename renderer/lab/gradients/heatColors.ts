// Colours of heat maps: diverging around zero for values, one hue on a log scale for differences.

import { css, mix, rgbOf, type Rgb } from '../../ui/charts/shades.ts';

export interface Palette {
  readonly paper: Rgb;
  readonly negative: Rgb;
  readonly positive: Rgb;
  readonly difference: Rgb;
  readonly wrong: Rgb;
  readonly none: Rgb;
}

/**
 * Reads the theme's colours as they are now.
 * @param _dark only there to be depended on: the colours follow it
 */
export function readPalette(_dark: boolean): Palette {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => rgbOf(style.getPropertyValue(name));
  return {
    paper: color('--paper'),
    negative: color('--quantity-data'),
    positive: color('--quantity-gradient'),
    difference: color('--quantity-reference'),
    wrong: color('--wrong'),
    none: color('--rule'),
  };
}

/** Blue below zero, paper at zero, orange above; full colour at `scale`. */
export function valueColor(palette: Palette, value: number, scale: number): string {
  return css(valueRgb(palette, value, scale));
}

/** The same as numbers. */
export function valueRgb(palette: Palette, value: number, scale: number): Rgb {
  if (!Number.isFinite(value)) return palette.wrong;
  const share = scale > 0 ? Math.min(1, Math.abs(value) / scale) : 0;
  return mix(palette.paper, value < 0 ? palette.negative : palette.positive, share);
}

/** The decades that differences are drawn in. */
export interface LogScale {
  /** Powers of ten. */
  readonly from: number;
  readonly to: number;
}

/** Whole decades around all differences but 0, at most ten of them. */
export function logScale(differences: Iterable<number>): LogScale {
  let [smallest, largest] = [Infinity, 0];
  for (const difference of differences) {
    if (difference > 0 && difference < Infinity) {
      smallest = Math.min(smallest, difference);
      largest = Math.max(largest, difference);
    }
  }
  if (largest === 0) return { from: -16, to: -6 };
  const to = Math.ceil(Math.log10(largest));
  const from = Math.min(to - 1, Math.floor(Math.log10(smallest)));
  return { from: Math.max(from, to - 10), to };
}

/** Paper for equal values, then darker with every decade. */
export function differenceColor(palette: Palette, difference: number, scale: LogScale): string {
  if (difference === 0) return css(palette.paper);
  if (difference === Infinity) return css(palette.wrong);
  const share = (Math.log10(difference) - scale.from) / (scale.to - scale.from);
  return css(mix(palette.paper, palette.difference, 0.12 + 0.88 * clamp(share)));
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
