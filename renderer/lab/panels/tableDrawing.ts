// A table as a drawing, for files: cells shaded by their share of the largest.

import { textWidth, type Drawing, type Mark } from '../../ui/charts/chartDrawing.ts';
import { fitted, label, polygon, rectangle } from './marks.ts';

const CELL = { width: 48, least: 28, height: 28 };
/** Of names beside and above the cells: as long as they need within these. */
const HEAD = { least: 96, most: 200 };
const GAP = 8;

export interface TableContent {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** @param available pixels; with many columns it is wider, so that what stands in a cell has room */
export function drawTable(
  { title, columns, rows }: TableContent,
  available: number,
  color: (token: string) => string,
): Drawing {
  const longest = (names: readonly string[]) => Math.max(0, ...names.map(textWidth)) + GAP;
  const head = within(HEAD, longest(rows.map(({ name }) => name)) + GAP);
  const room = (available - head) / Math.max(1, columns.length);
  const cell = Math.max(CELL.least, Math.min(CELL.width, room));
  const width = Math.max(available, head + cell * columns.length);
  /** Names that are wider than a cell are written upwards. */
  const isUpright = longest(columns) > cell;
  const above = isUpright ? Math.min(HEAD.most, longest(columns)) : CELL.height;
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const marks: Mark[] = [];
  columns.forEach((name, column) => {
    const middle = head + cell * (column + 0.5);
    const ink = color('--ink-soft');
    marks.push(
      isUpright
        ? label(fitted(name, above - GAP), middle + 4, above - GAP / 2, ink, { upright: true })
        : label(name, middle, 18, ink, { anchor: 'middle' }),
    );
  });
  rows.forEach(({ name, values }, row) => {
    const top = above + CELL.height * row;
    const shown = fitted(name, head - 2 * GAP);
    marks.push(label(shown, head - GAP, top + 18, color('--ink-soft'), { anchor: 'end' }));
    values.forEach((value, column) => {
      const left = head + cell * column;
      marks.push(rectangle(left, top, cell, CELL.height, color('--rule')));
      marks.push(rectangle(left, top, cell - 1, CELL.height - 1, color('--paper')));
      const corners = [
        [left, top],
        [left + cell - 1, top],
        [left + cell - 1, top + CELL.height - 1],
        [left, top + CELL.height - 1],
      ] as const;
      const tint = color(
        name === columns[column] ? '--quantity-validation' : '--quantity-gradient',
      );
      marks.push(polygon(corners, tint, 0.45 * Math.sqrt(value / most)));
      marks.push(
        label(String(value), left + cell / 2, top + 18, color('--ink'), { anchor: 'middle' }),
      );
    });
  });
  const height = above + CELL.height * rows.length + GAP;
  return { title, width, height, background: color('--paper'), marks };
}

function within({ least, most }: { least: number; most: number }, value: number): number {
  return Math.max(least, Math.min(most, value));
}
