// Asks every engine in turn, round after round, so that a temporary slowdown of the machine affects all of them.

import type { Child } from './children/child.ts';
import type { EngineProcesses } from './children/engineProcesses.ts';
import type { Outcome } from './engines/engine.ts';
import type { EngineName } from './engines/names.ts';
import type { WorkloadName } from './workloads.ts';

/** Loops before the first that counts: engines optimise their code while it runs. */
const WARM_UP = 2;

/** What each engine said, a round after the other. */
export type Measurements = ReadonlyMap<EngineName, readonly Outcome[]>;

/** @param rounds that count */
export async function compare(
  { children }: EngineProcesses,
  workload: WorkloadName,
  rounds: number,
): Promise<Measurements> {
  const outcomes = new Map<EngineName, Outcome[]>(
    [...children.keys()].map((name) => [name, []] as const),
  );
  for (let round = -WARM_UP; round < rounds; round++) {
    // In alternating order, so that no engine always follows the same one.
    const order = [...children];
    if (round % 2 !== 0) order.reverse();
    for (const [name, child] of order) {
      const { outcome } = await child.ask({ kind: 'train', workload }, 'trained');
      if (round >= 0) outcomes.get(name)?.push(outcome);
    }
  }
  return outcomes;
}

/** Operations a nanosecond (GFLOP/s) of one thread that only multiplies and adds, in WebAssembly. */
export interface Peak {
  readonly plain: number;
  readonly relaxed?: number | undefined;
}

export type Peaks = ReadonlyMap<string, Peak>;

/** The largest of what was measured before and what is measured now, for each JavaScript engine. */
export async function higherPeaks({ children }: EngineProcesses, before: Peaks): Promise<Peaks> {
  const peaks = new Map(before);
  for (const engine of ['Electron', 'Node']) {
    const child: Child | undefined = children.get(`plain (${engine})` as EngineName);
    if (!child) continue;
    const now = await child.ask({ kind: 'peak' }, 'peak');
    const known = peaks.get(engine);
    const relaxed = now.relaxed && Math.max(now.relaxed, known?.relaxed ?? 0);
    peaks.set(engine, { plain: Math.max(now.plain, known?.plain ?? 0), relaxed });
  }
  return peaks;
}
