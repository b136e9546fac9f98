// Marks of a drawing, for panels that are drawn on a canvas and saved as a file.

import { textWidth, type Mark } from '../../ui/charts/chartDrawing.ts';
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

/**
 * A square image of square pixels, as ink on what it lies upon.
 * @param pixels brightnesses, row after row
 * @param brightest the brightness of full ink
 * @param size of a side, in pixels of the drawing
 */
export function imageMarks(
  pixels: ArrayLike<number>,
  brightest: number,
  [left, top]: Point,
  size: number,
  color: (token: string) => string,
): Mark[] {
  const side = Math.sqrt(pixels.length);
  const square = size / side;
  const ink = color('--ink');
  const marks = [rectangle(left, top, size, size, color('--paper-sunken'))];
  Array.from(pixels).forEach((brightness, i) => {
    if (brightness === 0) return;
    const x = left + square * (i % side);
    const y = top + square * Math.floor(i / side);
    const corners = [
      [x, y],
      [x + square, y],
      [x + square, y + square],
      [x, y + square],
    ] as const;
    marks.push(polygon(corners, ink, brightness / brightest));
  });
  return marks;
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

/** The text, or as much of its beginning as there is room for, in pixels. */
export function fitted(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  let end = text.length - 1;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`) > room) end -= 1;
  return `${text.slice(0, end)}…`;
}

/** As large as text in a drawing is at least. */
export const TEXT = 13;
