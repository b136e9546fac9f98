// Our core's time per image for every size of network and batch, on both kinds of kernels.

import { trainingOperations } from '../arithmetic.ts';
import type { EngineProcesses } from '../children/engineProcesses.ts';
import type { EngineName } from '../engines/names.ts';
import type { KernelKind } from '../engines/ourEngine.ts';
import { axes, axisNames, kernelKinds, type Axis } from './sizes.ts';

export interface SizePoint {
  /** Hidden units or images a batch, whichever is varied. */
  readonly size: number;
  readonly nanosecondsPerSample: number;
  /** Of the matrix products for one image; a multiply-add counts as two. */
  readonly operationsPerSample: number;
}

/** One line of a chart. */
export interface Series {
  readonly kernels: KernelKind;
  readonly axis: Axis;
  /** What is not varied: images a batch, or hidden units. */
  readonly held: number;
  readonly points: readonly SizePoint[];
}

/** The engines that are measured. */
export const scaledEngines: readonly EngineName[] = kernelKinds.map(engineOf);

/**
 * The shortest of the rounds: what it costs when nobody else slows the machine down, which is what growth is
 * told from. In each round both kinds of kernels meet every size.
 */
export async function measureScale(processes: EngineProcesses, rounds: number): Promise<Series[]> {
  const plan = axisNames.flatMap((axis) =>
    axes[axis].held.flatMap((held) =>
      kernelKinds
        .filter((kernels) => processes.children.has(engineOf(kernels)))
        .map((kernels) => ({ kernels, axis, held })),
    ),
  );
  const measured = plan.map(({ axis }) => axes[axis].sizes.map((): number[] => []));
  for (let round = 0; round < rounds; round++) {
    for (const [line, { kernels, axis, held }] of plan.entries()) {
      for (const [place, size] of axes[axis].sizes.entries()) {
        const child = processes.children.get(engineOf(kernels));
        const answer = await child?.ask(
          { kind: 'scale', ...axes[axis].point(size, held) },
          'scale',
        );
        if (answer) measured[line][place].push(answer.nanosecondsPerSample);
      }
    }
  }
  return plan.map((each, line) => ({
    ...each,
    points: axes[each.axis].sizes.map((size, place) => ({
      size,
      nanosecondsPerSample: Math.min(...measured[line][place]),
      operationsPerSample: trainingOperations([axes[each.axis].point(size, each.held).hidden]),
    })),
  }));
}

function engineOf(kernels: KernelKind): EngineName {
  return `${kernels} (Node)`;
}
