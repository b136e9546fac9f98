// Colours of a figure in the window: those of matplotlib's cycle are the app's own, in either theme; scales for images and for points with values.

import type { ColorMap } from '@backprop-lab/core/python/figure';

import { tokenColor, type TokenColor } from '../../ui/charts/chartColors.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** Names of matplotlib's cycle, as tokens of tokens.css. */
const tokens: Readonly<Record<string, string>> = {
  blue: '--run-1',
  orange: '--run-2',
  green: '--run-3',
  red: '--wrong',
  purple: '--run-4',
  brown: '--run-5',
  pink: '--run-7',
  grey: '--rule-strong',
  cyan: '--quantity-preactivation',
  black: '--ink',
  white: '--paper',
};

/** Of classes, in their order. */
const classNames = ['blue', 'orange', 'green', 'purple', 'brown', 'pink', 'black', 'grey'] as const;

/** Dark to light, evenly bright for every eye (viridis). */
const SCALE: readonly Rgb[] = [
  [68, 1, 84],
  [71, 44, 122],
  [59, 81, 139],
  [44, 113, 142],
  [33, 144, 141],
  [39, 173, 129],
  [92, 200, 99],
  [170, 220, 50],
  [253, 231, 37],
];

/** CSS's own names, and `#rrggbb`, are drawn as they are. */
export function drawnColor(color: string, token: TokenColor = tokenColor): string {
  const name = tokens[color];
  return name === undefined ? color : token(name);
}

export function classColor(index: number, token: TokenColor = tokenColor): string {
  const count = classNames.length;
  return drawnColor(classNames[((index % count) + count) % count] ?? 'blue', token);
}

/** @param share 0 for the first colour of the scale, 1 for the last */
export function mapColor(map: ColorMap, share: number, token: TokenColor = tokenColor): string {
  const [red, green, blue] = mapRgb(map, share, token);
  return `rgb(${red} ${green} ${blue})`;
}

export function mapRgb(map: ColorMap, share: number, token: TokenColor = tokenColor): Rgb {
  const at = Math.min(1, Math.max(0, share));
  switch (map) {
    case 'grey':
      return grey(at);
    case 'grey-reversed':
      return grey(1 - at);
    case 'diverging':
      return diverging(at, token);
    case 'diverging-reversed':
      return diverging(1 - at, token);
    case 'classes':
      return rgbOf(classColor(Math.round(at * (classNames.length - 1)), token));
    case 'scale':
      return between(SCALE, at);
  }
}

/** The least contrast of a line with the paper: less is not seen. */
const LEAST_CONTRAST = 3;

/** The same for a line, which a scale may not lose in the paper: so far towards the ink as it must be. */
export function mapLineColor(map: ColorMap, share: number, token: TokenColor = tokenColor): string {
  const own = mapRgb(map, share, token);
  const [paper, ink] = [rgbOf(token('--paper')), rgbOf(token('--ink'))];
  const steps = Array.from({ length: 11 }, (_, i) => between([own, ink], i / 10));
  const [red, green, blue] = steps.find((each) => contrastOf(each, paper) >= LEAST_CONTRAST) ?? ink;
  return `rgb(${red} ${green} ${blue})`;
}

/** As WCAG 2 has it. */
function contrastOf(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [brightnessOf(a), brightnessOf(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function brightnessOf(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function grey(at: number): Rgb {
  const level = Math.round(255 * at);
  return [level, level, level];
}

/** Blue, paper, orange, as all matrices of the app. */
function diverging(at: number, token: TokenColor): Rgb {
  const ends = ['--quantity-data', '--paper', '--quantity-gradient'];
  return between(
    ends.map((name) => rgbOf(token(name))),
    at,
  );
}

function between(stops: readonly Rgb[], at: number): Rgb {
  const place = at * (stops.length - 1);
  const left = Math.min(stops.length - 2, Math.floor(place));
  const [a, b] = [stops[left] ?? [0, 0, 0], stops[left + 1] ?? [0, 0, 0]];
  const part = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * (place - left));
  return [part(0), part(1), part(2)];
}

/** From `#rrggbb`. */
function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.trim().slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
