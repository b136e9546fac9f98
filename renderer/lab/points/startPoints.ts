// The points of the data set that the lab's form names, to begin with.

import { datasetOf } from '@backprop-lab/core/data/datasets';
import { described, type DataSettings } from '@backprop-lab/core/data/descriptions';
import { dataOfTable } from '@backprop-lab/core/data/table/ownTable';
import { readTable } from '@backprop-lab/core/data/table/readTable';
import { TableRefused, type TableProblem } from '@backprop-lab/core/data/table/tableProblem';
import type { TableSettings } from '@backprop-lab/core/data/table/tableSettings';
import type { CoreService } from '@backprop-lab/core/service';

import { MAX_POINTS } from '../../../electron/settings.ts';
import { CLASSES, pointsOf, type Points } from './planePoints.ts';

type TableReader = Pick<CoreService, 'tableFile'>;

export interface StartPoints {
  readonly points: Points;
  /** Rows of the data set. */
  readonly all: number;
}

/** Whether the data are points that have a place in the plane; a large table is not read here. */
export function canStartFrom(settings: DataSettings): boolean {
  const { drawing, classes, rows } = described(settings);
  const isPlane = drawing === 'point' && classes <= CLASSES;
  return isPlane && (settings.data !== 'table' || rows <= MAX_POINTS);
}

/** @returns why there are none, where the file of a table is gone or is another */
export async function startPoints(
  settings: DataSettings,
  service: TableReader,
): Promise<StartPoints | { readonly problem: TableProblem }> {
  try {
    const data = await dataOf(settings, service);
    return { points: pointsOf(data), all: data.count };
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    return { problem: error.problem };
  }
}

async function dataOf(
  settings: DataSettings,
  service: TableReader,
): Promise<ReturnType<typeof dataOfTable>> {
  const { data, table } = settings;
  if (data !== 'table' || !table)
    return datasetOf(data).make({ ...settings, extraFeatures: [] }, '');
  return dataOfTable(await readTable(await fileOf(table, service), () => nextTask()), table);
}

/** @throws TableRefused where it is gone */
async function fileOf({ hash, name }: TableSettings, service: TableReader): Promise<Uint8Array> {
  const bytes = await service.tableFile(hash);
  if (!bytes) throw new TableRefused({ kind: 'gone', name });
  return bytes;
}

/** Lets the page do other things in between. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
