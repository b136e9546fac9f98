// Points as a table of the learner's own: a file with the columns x, y and class, and what a run is told of it.

import { csvLines } from '@backprop-lab/core/exports/csvLines';
import { MIN_ROWS, type TableSettings } from '@backprop-lab/core/data/table/tableSettings';
import type { CoreService, DataPoints } from '@backprop-lab/core/service';

import { countsOf, type Points } from './planePoints.ts';

/** Why nothing can be learned from points. */
export type PointsProblem = 'tooFew' | 'oneClass' | 'onOneLine';

const NAMES = ['x', 'y', 'class'] as const;

export function problemOf(points: Points): PointsProblem | undefined {
  if (points.length < MIN_ROWS) return 'tooFew';
  if (classesOf(points).length < 2) return 'oneClass';
  const [first] = points;
  const isOnOneLine = (['x', 'y'] as const).some((axis) =>
    points.every((point) => point[axis] === first?.[axis]),
  );
  return isOnOneLine ? 'onOneLine' : undefined;
}

/** The names x, y and class, and below them a line for each point. */
export function rowsOf(points: Points): readonly (readonly (number | string)[])[] {
  return [NAMES, ...points.map(({ x, y, label }) => [x, y, label])];
}

/** The file's bytes. */
export function fileOf(points: Points): Uint8Array {
  return new TextEncoder().encode(csvLines(rowsOf(points)));
}

/** The classes that have points, in their order: a run counts them without gaps. */
export function classesOf(points: Points): number[] {
  return countsOf(points).flatMap((count, label) => (count > 0 ? [label] : []));
}

/** Whether data are just these points, in their order. */
export function areThese({ X, labels }: DataPoints, points: Points): boolean {
  const classes = classesOf(points);
  return (
    X.length === 2 * points.length &&
    points.every(
      ({ x, y, label }, i) =>
        X[2 * i] === x && X[2 * i + 1] === y && classes[labels[i] ?? NaN] === label,
    )
  );
}

/** What a run is told of such a file; classes are counted without gaps. */
export function settingsOf(points: Points, hash: string): TableSettings {
  return {
    name: 'points.csv',
    hash,
    encoding: 'utf-8',
    delimiter: ',',
    decimal: '.',
    hasHeader: true,
    targetName: NAMES[2],
    target: 2,
    features: [0, 1],
    textColumns: [],
    missing: 'drop',
    rows: points.length,
    inputs: 2,
    classes: classesOf(points).length,
  };
}

/** Gives the file to the core. @returns what a run is told; undefined where another file took its place */
export async function keptTable(
  service: Pick<CoreService, 'beginTable' | 'addToTable' | 'keepTable'>,
  points: Points,
): Promise<TableSettings | undefined> {
  const table = await service.beginTable();
  await service.addToTable(table, fileOf(points));
  const hash = await service.keepTable(table);
  return hash === undefined ? undefined : settingsOf(points, hash);
}
