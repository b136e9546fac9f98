// A run's curves as CSV (RFC 4180): one row an epoch, or one row a step.

import { strFromU8, strToU8 } from 'fflate';

import { concatenated } from '../concatenated.ts';
import { csvLines } from './csvLines.ts';
import { atOnce, type Portions } from '../portions.ts';
import type { RunCurves } from '../training/runLog.ts';

/** Steps that are a portion. */
const PORTION = 2 ** 13;

/** Columns `epoch,train_loss,val_loss,val_correct,val_rows`. */
export function epochsCsv(curves: RunCurves, valRows: number): string {
  const { trainLosses, valLosses, valCorrect } = curves;
  const rows = Array.from(trainLosses, (trainLoss, i) => [
    i + 1,
    trainLoss,
    valLosses[i],
    valCorrect[i],
    valRows,
  ]);
  const columns = ['epoch', 'train_loss', 'val_loss'];
  return csvLines([[...columns, 'val_correct', 'val_rows'], ...rows]);
}

/** Columns `step,batch_loss`. */
export function stepsCsv(curves: RunCurves): string {
  return strFromU8(atOnce(stepsCsvInPortions(curves)));
}

/** `stepsCsv` in portions, as bytes: there may be millions of steps. */
export function* stepsCsvInPortions({
  batchLosses,
}: RunCurves): Portions<Uint8Array> {
  const parts = [strToU8(csvLines([['step', 'batch_loss']]))];
  for (let from = 0; from < batchLosses.length; from += PORTION) {
    const some = Array.from(batchLosses.subarray(from, from + PORTION));
    const rows = some.map((loss, i) => [from + i + 1, float32(loss)]);
    parts.push(strToU8(csvLines(rows)));
    if (batchLosses.length > PORTION) yield;
  }
  return concatenated(parts);
}

/** The shortest decimal that reads back as this float32. */
function float32(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value)
      return String(Number(text));
  }
  return String(value);
}
