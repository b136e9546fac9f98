// Questions about the network of the current run as it is now, all over the range of its data.

import type { DataSource } from '../data/dataSource.ts';
import { described, extraIn } from '../data/descriptions.ts';
import type { Host } from '../host.ts';
import { inSlices } from '../portions.ts';
import type { ParameterValues } from '../serviceAnswers.ts';
import { newKernels } from '../tensor/kernels.ts';
import { valuesOf } from '../tensor/tensorValues.ts';
import {
  AnswerSurfaces,
  DRAWN_FEATURES,
  type AnswerSurface,
  type DataPoints,
  type UnitSurfaces,
} from './answerSurface.ts';
import { CurrentRun } from './currentRun.ts';
import type { Run } from './run.ts';

export interface SurfaceService {
  /**
   * What the network of a run on data with one or two features answers all over their range, as it is now.
   * @param size places along each feature, 2 to 200
   * @returns undefined when a later run has taken its place, and for data with more features
   */
  answerSurface(
    runId: number,
    size: number,
  ): Promise<AnswerSurface | undefined>;
  /**
   * The same for its hidden neurons.
   * @param units of each hidden layer, counted from 0
   * @returns undefined as `answerSurface` does, and when there are no such neurons
   */
  unitSurfaces(
    runId: number,
    size: number,
    units: readonly (readonly number[])[],
  ): Promise<UnitSurfaces | undefined>;
  /** The data that such a run learns from. @returns undefined as `answerSurface` does */
  dataPoints(runId: number): Promise<DataPoints | undefined>;
}

/** For whoever asks for the data alone. */
const SMALLEST = 2;

export function createSurfaceService(
  source: DataSource,
  host: Host,
  currentRun: () => Run | undefined,
): SurfaceService {
  const current = new CurrentRun(currentRun);
  /** By size; made when they are first asked for, and again for another run. */
  const kept = new Map<number, AnswerSurfaces>();
  let keptFor: Run | undefined;

  async function surfacesOf(run: Run, size: number) {
    const { config, kernels } = run.trainer;
    const given = described(config).features - extraIn(config).length;
    if (given > DRAWN_FEATURES) return undefined;
    if (keptFor !== run) kept.clear();
    keptFor = run;
    const known = kept.get(size);
    if (known) return known;
    const { data } = await source.load(config);
    const own = newKernels(kernels.name);
    const made = new AnswerSurfaces(config, data, size, own);
    if (keptFor === run) kept.set(size, made);
    return made;
  }

  return {
    answerSurface: (runId, size) =>
      current.askInTurn(runId, async (run) => {
        const surfaces = await surfacesOf(run, size);
        if (!surfaces) return undefined;
        const { steps } = run.trainer;
        const work = surfaces.answers(parametersOf(run), steps);
        return inSlices(work, host);
      }),
    unitSurfaces: (runId, size, units) =>
      current.askInTurn(runId, async (run) => {
        const surfaces = await surfacesOf(run, size);
        if (!surfaces || !haveUnits(run, units)) return undefined;
        const { steps } = run.trainer;
        const work = surfaces.unitAnswers(
          parametersOf(run),
          steps,
          units,
        );
        return inSlices(work, host);
      }),
    dataPoints: (runId) =>
      current.ask(
        runId,
        async (run) => (await surfacesOf(run, SMALLEST))?.points,
      ),
  };
}

function haveUnits(
  { trainer }: Run,
  units: readonly (readonly number[])[],
): boolean {
  const { hiddenSizes } = trainer.config;
  return (
    units.length <= hiddenSizes.length &&
    units.every((chosen, l) =>
      chosen.every((unit) => unit < hiddenSizes[l]),
    )
  );
}

/** A copy of a run's parameters as they are. @param names of those that are asked for; all where there are none */
export function parametersOf(
  { trainer }: Run,
  names?: readonly string[],
): ParameterValues[] {
  return trainer.model.parameters
    .filter(({ name }) => names?.includes(name) ?? true)
    .map(({ name, value }) => ({ name, ...valuesOf(value) }));
}
