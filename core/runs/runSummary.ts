// A run in short, for a table of many: its head, its last figures, and a small curve.

import * as v from 'valibot';

import { StoredRunHeadSchema, type RunRecord } from './runRecord.ts';

/** Points of the small curve. */
const POINTS = 32;

export const SummarySchema = v.object({
  head: StoredRunHeadSchema,
  /** Size of its file. */
  bytes: v.number(),
  /** The figures of its last whole epoch that are numbers. */
  last: v.optional(
    v.object({
      epoch: v.number(),
      trainLoss: v.number(),
      valLoss: v.number(),
      valCorrect: v.number(),
    }),
  ),
  /** Validation losses, thinned out; those that are numbers. */
  curve: v.array(v.number()),
});

export type RunSummary = v.InferOutput<typeof SummarySchema>;

export function summaryOf(
  { head, curves }: RunRecord,
  bytes: number,
): RunSummary {
  const { trainLosses, valLosses, valCorrect } = curves;
  const last = valLosses.findLastIndex(Number.isFinite);
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
    return Number(values[place].toPrecision(4));
  });
}
