// How lines and marks of a figure look, on the screen and in files.

import type { FigureAxes, Marker, Series, Stroke } from '@backprop-lab/core/python/figure';

const dashes: Readonly<Record<Exclude<Stroke, 'auto' | 'none'>, readonly number[]>> = {
  solid: [],
  dashed: [8, 4],
  dotted: [2, 3],
  dashdot: [8, 3, 2, 3],
};

/** Of lines whose stroke the program leaves open: never colour alone. */
const inTurn = ['solid', 'dashed', 'dashdot', 'dotted'] as const;

/** Of classes of points, in their order. */
const classMarkers: readonly Marker[] = [
  ...(['circle', 'triangle', 'square', 'diamond', 'cross', 'star', 'plus'] as const),
];

/** Undefined where no line is drawn. */
export function dashOf(stroke: Stroke, turn = 0): readonly number[] | undefined {
  if (stroke === 'none') return undefined;
  return dashes[stroke === 'auto' ? (inTurn[turn % inTurn.length] ?? 'solid') : stroke];
}

export function classMarker(index: number): Marker {
  const count = classMarkers.length;
  return classMarkers[((index % count) + count) % count] ?? 'circle';
}

/** How many lines before it leave their stroke open. */
export function turnOf({ series }: FigureAxes, line: Series): number {
  const open = series.filter((each) => each.kind === 'line' && each.stroke === 'auto');
  return Math.max(0, open.indexOf(line));
}

/** What matplotlib draws where a program does not say, in points. */
const USUAL = { linewidth: 1.5, markersize: 6 };
/** Of the bars of `bar` and `hist`: those that lie upon others leave them to be seen. */
const BAR_OPACITY = 0.75;

/** @param usual pixels of a line of matplotlib's usual width */
export function lineWidth(
  { linewidth = USUAL.linewidth }: { linewidth?: number | undefined },
  usual = 2,
): number {
  return (usual * linewidth) / USUAL.linewidth;
}

/** Pixels from the middle of a line's mark to its edge. */
export function markRadius({
  marker,
  markersize = USUAL.markersize,
}: Extract<Series, { kind: 'line' }>): number {
  return ((marker === 'dot' ? 2 : 3.5) * markersize) / USUAL.markersize;
}

export function opacityOf({ kind, opacity }: Series): number {
  return opacity ?? (kind === 'bars' ? BAR_OPACITY : 1);
}

/** Pixels from the middle of a mark to its edge. @param size area in points squared */
export function radiusOf(size: number): number {
  return Math.max(1.5, Math.sqrt(size) / 2);
}

/** Marks upon an image or coloured areas, whose colours may be theirs, have an edge of their own. */
export function isOnImage({ series }: FigureAxes): boolean {
  return series.some((each) => each.kind === 'image' || (each.kind === 'contours' && each.filled));
}

const LARGEST_CLASSES = 10;

/** The classes that values of points stand for, in their order; undefined where they are a measure. */
export function classesOf(values: readonly (number | null)[]): readonly number[] | undefined {
  const known = [...new Set(values)].filter((each) => each !== null);
  if (known.length > LARGEST_CLASSES || !known.every((each) => Number.isInteger(each)))
    return undefined;
  return known.sort((a, b) => a - b);
}
