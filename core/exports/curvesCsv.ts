// A run's curves as CSV (RFC 4180): one row an epoch, or one row a step.

import type { RunCurves } from '../training/runLog.ts';

/** Columns `epoch,train_loss,val_loss,val_correct,val_rows`. */
export function epochsCsv(curves: RunCurves, valRows: number): string {
  const { trainLosses, valLosses, valCorrect } = curves;
  return csv(
    'epoch,train_loss,val_loss,val_correct,val_rows',
    Array.from(trainLosses, (trainLoss, i) => [
      i + 1,
      trainLoss,
      valLosses[i],
      valCorrect[i],
      valRows,
    ]),
  );
}

/** Columns `step,batch_loss`. */
export function stepsCsv({ batchLosses }: RunCurves): string {
  return csv(
    'step,batch_loss',
    Array.from(batchLosses, (loss, i) => [i + 1, float32(loss)]),
  );
}

function csv(
  header: string,
  rows: readonly (readonly (number | string)[])[],
): string {
  return [header, ...rows.map((row) => row.join(','))]
    .map((line) => `${line}\r\n`)
    .join('');
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
