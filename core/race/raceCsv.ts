// The curves of a race as CSV (RFC 4180): one row for each epoch of each run.

import type { EpochResult } from '../training/trainer.ts';

/** What one run of a race has come to. */
export interface RacedRun {
  /** Its value of the field in which the runs differ. */
  readonly value: string;
  readonly epochs: readonly EpochResult[];
  readonly valRows: number;
}

/**
 * Columns `run,FIELD,epoch,train_loss,val_loss,val_correct,val_rows`; runs are counted from 1.
 * @param field by its name in run files
 */
export function raceCsv(
  field: string,
  runs: readonly RacedRun[],
): string {
  const rows = runs.flatMap(({ value, epochs, valRows }, i) =>
    epochs.map(({ epoch, trainLoss, valLoss, valCorrect }) => [
      ...[i + 1, value, epoch],
      ...[trainLoss, valLoss, valCorrect, valRows],
    ]),
  );
  const head = ['run', field, 'epoch', 'train_loss', 'val_loss'];
  return [[...head, 'val_correct', 'val_rows'], ...rows]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
}

/** A list of sizes has commas. */
function cell(value: string | number): string {
  const text = String(value);
  return text.includes(',') ? `"${text}"` : text;
}
