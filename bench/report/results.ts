// The figures of a run in one shape, for tables and files.

import { runOperations } from '../arithmetic.ts';
import type { Measurements, Peak } from '../comparison.ts';
import { ownEngines, type EngineName } from '../engines/names.ts';
import { pairedRatio, spreadOf, type Spread } from '../statistics.ts';
import { workloads, type WorkloadName } from '../workloads.ts';
import type { Machine } from './machine.ts';

interface EngineResult {
  readonly engine: EngineName;
  readonly milliseconds: Spread;
  /** How many times as long as the reference it takes, round by round. */
  readonly ratio: number;
  /** Operations of the matrix products in a nanosecond of the median. */
  readonly gigaflops: number;
  readonly trainLoss: number;
  readonly valLoss: number;
  readonly valCorrect: number;
}

export interface WorkloadResult {
  readonly workload: WorkloadName;
  /** Operations of its matrix products; a multiply-add counts as two. */
  readonly operations: number;
  /** Our engine that the ratios refer to, or the first engine where none of ours is there. */
  readonly reference: EngineName;
  readonly engines: readonly EngineResult[];
}

export interface Results {
  readonly date: string;
  readonly rounds: number;
  readonly machine: Machine;
  readonly versions: Readonly<Record<string, string>>;
  /** GFLOP/s of one thread in WebAssembly, by engine. */
  readonly peaks: Readonly<Record<string, Peak>>;
  readonly missing: Readonly<Record<string, string>>;
  readonly workloads: readonly WorkloadResult[];
}

/** Losses that differ by more were not computed by the same training. */
const AGREEMENT = 1e-4;

/** @throws RangeError when nothing was measured */
export function resultOf(workload: WorkloadName, measured: Measurements): WorkloadResult {
  const reference = [...ownEngines, ...measured.keys()].find((name) => measured.has(name));
  if (!reference) throw new RangeError('No engine was there to be measured');
  const timesOf = (name: EngineName) =>
    (measured.get(name) ?? []).map(({ milliseconds }) => milliseconds);
  const operations = runOperations(workloads[workload]);
  const engines = [...measured].map(([engine, outcomes]) => {
    const milliseconds = spreadOf(timesOf(engine));
    const { trainLoss, valLoss, valCorrect } = outcomes[outcomes.length - 1];
    return {
      engine,
      milliseconds,
      ratio: pairedRatio(timesOf(engine), timesOf(reference)),
      gigaflops: operations / (milliseconds.median * 1e6),
      trainLoss,
      valLoss,
      valCorrect,
    };
  });
  return { workload, operations, reference, engines };
}

/** Engines whose final losses or right answers are not the reference's. */
export function disagreeing({ engines, reference }: WorkloadResult): EngineName[] {
  const expected = engines.find(({ engine }) => engine === reference);
  if (!expected) return [];
  const same = (value: number, other: number) => Math.abs(value - other) <= AGREEMENT;
  return engines
    .filter(
      ({ trainLoss, valLoss, valCorrect }) =>
        !same(trainLoss, expected.trainLoss) ||
        !same(valLoss, expected.valLoss) ||
        valCorrect !== expected.valCorrect,
    )
    .map(({ engine }) => engine);
}

/** One JSON object a line. */
export function jsonLines({
  workloads: results,
  rounds,
}: Pick<Results, 'workloads' | 'rounds'>): string {
  const lines = results.flatMap(({ workload, reference, engines }) =>
    engines.map(({ engine, milliseconds, ...rest }) =>
      JSON.stringify({
        workload,
        engine,
        medianMilliseconds: milliseconds.median,
        minimumMilliseconds: milliseconds.minimum,
        maximumMilliseconds: milliseconds.maximum,
        rounds,
        reference,
        ...rest,
      }),
    ),
  );
  return `${lines.join('\n')}\n`;
}
