// How a matrix is laid out as a heat map: one square a value, or where there are too many, one square for a block of them.

import type { ShownParameter } from './shownGradients.ts';

/** Maximum side of a square in pixels; larger squares would show nothing more. */
const SMALLEST = 3;
const MAX_CELL_SIZE = 16;
/** Maximum height of a map in pixels. */
const MAX_HEIGHT = 320;

export interface HeatGrid {
  /** Squares. */
  readonly rows: number;
  readonly columns: number;
  /** Values of a block, 1 × 1 where nothing is summarised. */
  readonly blockRows: number;
  readonly blockColumns: number;
  /** Pixels of a square's side. */
  readonly size: number;
  /** For each square the position of the value it shows: of its block, the one with the largest difference. */
  readonly places: Int32Array;
}

/** @param width pixels there are for one map */
export function heatGrid(parameter: ShownParameter, width: number): HeatGrid {
  const { rows, columns } = parameter;
  const blockColumns = blockOf(columns, width);
  const blockRows = blockOf(rows, MAX_HEIGHT);
  const across = Math.ceil(columns / blockColumns);
  const down = Math.ceil(rows / blockRows);
  const fitting = Math.floor(Math.min(width / across, MAX_HEIGHT / down));
  return {
    rows: down,
    columns: across,
    blockRows,
    blockColumns,
    size: Math.min(MAX_CELL_SIZE, Math.max(1, fitting)),
    places: Int32Array.from({ length: down * across }, (_, square) =>
      shownOf(parameter, {
        top: Math.floor(square / across) * blockRows,
        left: (square % across) * blockColumns,
        blockRows,
        blockColumns,
      }),
    ),
  };
}

/** How many values share a square, so that all have room in so many pixels. */
function blockOf(values: number, pixels: number): number {
  return Math.ceil(values / Math.max(1, Math.floor(pixels / SMALLEST)));
}

interface Block {
  readonly top: number;
  readonly left: number;
  readonly blockRows: number;
  readonly blockColumns: number;
}

function shownOf(parameter: ShownParameter, block: Block): number {
  const { rows, columns } = parameter;
  let shown = block.top * columns + block.left;
  let largest = -1;
  for (let r = block.top; r < Math.min(rows, block.top + block.blockRows); r++) {
    for (let c = block.left; c < Math.min(columns, block.left + block.blockColumns); c++) {
      const k = r * columns + c;
      const difference = differenceAt(parameter, k);
      if (difference !== undefined && difference > largest) {
        largest = difference;
        shown = k;
      }
    }
  }
  return shown;
}

/** `|manual - reference|`, infinite where either is no number; undefined where the reference says nothing. */
export function differenceAt(parameter: ShownParameter, k: number): number | undefined {
  if (!isJudged(parameter, k)) return undefined;
  const [a, b] = [parameter.manual[k] ?? NaN, parameter.reference[k] ?? NaN];
  if (a === b) return 0;
  const difference = Math.abs(a - b);
  return Number.isNaN(difference) ? Infinity : difference;
}

/** Of `ShownParameter.status`. */
const MEASURED = 1;
const KINK = 2;

export function isJudged({ status }: ShownParameter, k: number): boolean {
  return status === undefined || status[k] === MEASURED;
}

export function isKink({ status }: ShownParameter, k: number): boolean {
  return status?.[k] === KINK;
}

/** The square that shows or stands for a value. */
export function squareOf(grid: HeatGrid, row: number, column: number): { x: number; y: number } {
  return {
    x: Math.floor(column / grid.blockColumns),
    y: Math.floor(row / grid.blockRows),
  };
}
