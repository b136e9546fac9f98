// Marks of a drawing, for panels that are drawn on a canvas and saved as a file.

import type { Mark } from '../../ui/charts/chartDrawing.ts';
import type { Rgb } from '../../ui/charts/shades.ts';

type Point = readonly [x: number, y: number];

export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
): Mark {
  const points = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  return { kind: 'area', points, color, opacity: 1 };
}

/** @param colors row by row from the top */
export function cells(
  x: number,
  y: number,
  width: number,
  height: number,
  columns: number,
  colors: readonly Rgb[],
): Mark {
  return { kind: 'cells', x, y, width, height, columns, colors };
}

export function polygon(points: readonly Point[], color: string, opacity = 1): Mark {
  return { kind: 'area', points, color, opacity };
}

export function path(points: readonly Point[], color: string, width = 1): Mark {
  return { kind: 'line', points, color, width, dash: [], opacity: 1 };
}

type TextMark = Extract<Mark, { kind: 'text' }>;

/** @param y of its baseline */
export function label(
  text: string,
  x: number,
  y: number,
  color: string,
  { size = 13, bold = false, anchor = 'start', upright = false }: Partial<TextMark> = {},
): Mark {
  return { kind: 'text', text, x, y, size, bold, anchor, upright, color };
}

/** As large as text in a drawing is at least. */
export const TEXT = 13;
