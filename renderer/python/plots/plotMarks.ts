// Marks of drawings that figures are made of.

import type { Marker } from '@backprop-lab/core/python/figure';
import type { TokenColor } from '../../ui/charts/chartColors.ts';

import type { Mark } from '../../ui/charts/chartDrawing.ts';

type Point = readonly [x: number, y: number];

export interface Sides {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where axes are, and where values lie in them. */
export interface Frame extends Sides {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

type TextLook = Partial<
  Pick<Extract<Mark, { kind: 'text' }>, 'size' | 'bold' | 'anchor' | 'upright'>
>;

const SIZE = 13;
const ROUND = 16;

export function text(
  content: string,
  x: number,
  y: number,
  { size = SIZE, bold = false, anchor = 'start', upright = false }: TextLook,
  color: TokenColor,
): Mark {
  const ink = color(bold ? '--ink' : '--ink-soft');
  return { kind: 'text', x, y, text: content, size, bold, anchor, upright, color: ink };
}

export function line(
  points: readonly Point[],
  color: string,
  width: number,
  dash: readonly number[] = [],
): Mark {
  return { kind: 'line', points, color, width, dash, opacity: 1 };
}

export function rectangle([x0, y0]: Point, [x1, y1]: Point, color: string): Mark {
  const points = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ] as const;
  return { kind: 'area', points, color, opacity: 1 };
}

/** @param opacity 0 for what can't be seen, 1 for what hides all behind it */
export function clearer(mark: Mark, opacity: number): Mark {
  return 'opacity' in mark ? { ...mark, opacity } : mark;
}

/** A mark around a point. @param edge the colour of a line around it */
export function marker(
  kind: Marker,
  [x, y]: Point,
  radius: number,
  color: string,
  edge?: string,
): Mark[] {
  const corner = (turn: number, far = radius): Point => [
    x + far * Math.sin(2 * Math.PI * turn),
    y - far * Math.cos(2 * Math.PI * turn),
  ];
  const shape = (points: readonly Point[]): Mark[] => [
    { kind: 'area', points, color, opacity: 1 },
    ...(edge === undefined ? [] : [line([...points, ...points.slice(0, 1)], edge, 1)]),
  ];
  const around = (count: number, from = 0) =>
    Array.from({ length: count }, (_, i) => corner(from + i / count));
  const strokes = (turns: readonly number[]): Mark[] =>
    turns.map((turn) => line([corner(turn), corner(turn + 0.5)], color, 2));
  switch (kind) {
    case 'none':
      return [];
    case 'dot':
    case 'circle':
      return shape(around(ROUND));
    case 'square':
      return shape(around(4, 1 / 8));
    case 'triangle':
      return shape(around(3));
    case 'diamond':
      return shape(around(4));
    case 'cross':
      return strokes([1 / 8, 3 / 8]);
    case 'plus':
      return strokes([0, 1 / 4]);
    case 'star':
      return strokes([0, 1 / 8, 1 / 4, 3 / 8]);
  }
}
