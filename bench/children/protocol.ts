// What the benchmark asks of an engine's process and what it answers: one JSON object a line.

import * as v from 'valibot';

import { workloadNames } from '../workloads.ts';

export const RequestSchema = v.variant('kind', [
  v.object({ kind: v.literal('train'), workload: v.picklist(workloadNames) }),
  v.object({ kind: v.literal('peak') }),
  v.object({ kind: v.literal('scale'), hidden: v.number(), batchSize: v.number() }),
]);

export type Request = v.InferOutput<typeof RequestSchema>;

export const AnswerSchema = v.variant('kind', [
  /** Said once, unasked, when the engine is there. */
  v.object({ kind: v.literal('ready'), versions: v.record(v.string(), v.string()) }),
  /** Said once, unasked, instead of it. */
  v.object({ kind: v.literal('missing'), reason: v.string() }),
  v.object({
    kind: v.literal('trained'),
    outcome: v.object({
      milliseconds: v.number(),
      trainLoss: v.number(),
      valLoss: v.number(),
      valCorrect: v.number(),
    }),
  }),
  /** Operations a nanosecond; `relaxed` is not there where the engine does not know it. */
  v.object({ kind: v.literal('peak'), plain: v.number(), relaxed: v.optional(v.number()) }),
  v.object({ kind: v.literal('scale'), nanosecondsPerSample: v.number() }),
]);

export type Answer = v.InferOutput<typeof AnswerSchema>;
