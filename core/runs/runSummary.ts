// A run in short, for a table of many: its head, its last figures, and a small curve.

import * as v from 'valibot';

import {
  countSchema,
  finiteSchema,
  StoredRunHeadSchema,
  type RunRecord,
} from './runRecord.ts';

/** Points of the small curve. */
const POINTS = 32;

const EntriesSchema = v.object({
  head: StoredRunHeadSchema,
  /** Size of its file. */
  bytes: countSchema,
  /** The figures of its last whole epoch that are numbers. */
  last: v.optional(
    v.object({
      epoch: v.pipe(countSchema, v.minValue(1)),
      trainLoss: finiteSchema,
      valLoss: finiteSchema,
      valCorrect: countSchema,
    }),
  ),
  /** Validation losses, thinned out; those that are numbers. */
  curve: v.pipe(v.array(finiteSchema), v.maxLength(POINTS)),
});

export type RunSummary = v.InferOutput<typeof EntriesSchema>;

export const SummarySchema = v.pipe(
  EntriesSchema,
  v.check(
    ({ head, last }) =>
      !last ||
      (last.epoch <= head.config.epochs &&
        last.valCorrect <= head.valRows),
    'figures that contradict the head',
  ),
);

export function summaryOf(
  { head, curves }: RunRecord,
  bytes: number,
): RunSummary {
  const { trainLosses, valLosses, valCorrect } = curves;
  const last = valLosses.findLastIndex(
    (loss, i) =>
      Number.isFinite(loss) && Number.isFinite(trainLosses[i]),
  );
  return {
    head,
    bytes,
    ...(last >= 0 && {
      last: {
        epoch: last + 1,
        trainLoss: trainLosses[last],
        valLoss: valLosses[last],
        valCorrect: valCorrect[last],
      },
    }),
    curve: downsampled([...valLosses].filter(Number.isFinite)),
  };
}

function downsampled(values: readonly number[]): number[] {
  const count = Math.min(POINTS, values.length);
  return Array.from({ length: count }, (_, i) => {
    const place = Math.round(
      (i / Math.max(1, count - 1)) * (values.length - 1),
    );
    return shortened(values[place]);
  });
}

/** To four digits; the largest numbers would be rounded to infinity. */
function shortened(value: number): number {
  const short = Number(value.toPrecision(4));
  return Number.isFinite(short) ? short : value;
}
