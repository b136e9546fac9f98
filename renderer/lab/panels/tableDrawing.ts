// A table as a drawing, for files: cells shaded by their share of the largest.

import type { Drawing, Mark } from '../../ui/charts/chartDrawing.ts';
import { label, polygon, rectangle } from './marks.ts';

const CELL = { width: 48, least: 28, height: 28 };
const HEAD = 96;

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
  const room = (available - HEAD) / Math.max(1, columns.length);
  const cell = Math.max(CELL.least, Math.min(CELL.width, room));
  const width = Math.max(available, HEAD + cell * columns.length);
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const marks: Mark[] = [];
  columns.forEach((name, column) => {
    marks.push(
      label(name, HEAD + cell * (column + 0.5), 18, color('--ink-soft'), { anchor: 'middle' }),
    );
  });
  rows.forEach(({ name, values }, row) => {
    const top = CELL.height * (row + 1);
    marks.push(label(name, HEAD - 8, top + 18, color('--ink-soft'), { anchor: 'end' }));
    values.forEach((value, column) => {
      const left = HEAD + cell * column;
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
  const height = CELL.height * (rows.length + 1) + 8;
  return { title, width, height, background: color('--paper'), marks };
}
