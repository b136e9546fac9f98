// Questions about the network of the current run as it is now, all over the range of its data.

import type { DataSource } from '../data/dataSource.ts';
import { described } from '../data/descriptions.ts';
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
} from './answerSurface.ts';
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
  /** The data that such a run learns from. @returns undefined as `answerSurface` does */
  dataPoints(runId: number): Promise<DataPoints | undefined>;
}

/** For whoever asks for the data alone. */
const SMALLEST = 2;

/** @param currentRun the run prepared last */
export function createSurfaceService(
  source: DataSource,
  host: Host,
  currentRun: () => Run | undefined,
): SurfaceService {
  /** Made when they are first asked for, and again for another run or size. */
  let kept:
    | { readonly run: Run; readonly surfaces: AnswerSurfaces }
    | undefined;

  async function surfacesOf(run: Run, size?: number) {
    const { config, kernels } = run.trainer;
    if (described(config).features > DRAWN_FEATURES) return undefined;
    const fits =
      kept?.run === run &&
      [undefined, kept.surfaces.size].includes(size);
    if (kept && fits) return kept.surfaces;
    const { data } = await source.load(config);
    const own = newKernels(kernels.name);
    const surfaces = new AnswerSurfaces(
      config,
      data,
      size ?? SMALLEST,
      own,
    );
    kept = { run, surfaces };
    return surfaces;
  }

  /** What is answered about a run, unless another has taken its place by then. */
  async function ofCurrent<Answer>(
    runId: number,
    answer: (run: Run) => Promise<Answer | undefined>,
  ): Promise<Answer | undefined> {
    const run = currentRun();
    if (run?.id !== runId) return undefined;
    const found = await answer(run);
    return currentRun() === run ? found : undefined;
  }

  /** One after another: they are computed in the same memory. */
  let before: Promise<unknown> = Promise.resolve();

  async function surfaceNow(run: Run, size: number) {
    const surfaces = await surfacesOf(run, size);
    if (!surfaces) return undefined;
    const { steps } = run.trainer;
    return inSlices(surfaces.answers(parametersOf(run), steps), host);
  }

  return {
    answerSurface(runId, size) {
      const answer = before.then(() =>
        ofCurrent(runId, (run) => surfaceNow(run, size)),
      );
      before = answer.catch(() => undefined);
      return answer;
    },
    dataPoints: (runId) =>
      ofCurrent(runId, async (run) => (await surfacesOf(run))?.points),
  };
}

/** A copy of a run's parameters as they are. */
export function parametersOf({ trainer }: Run): ParameterValues[] {
  return trainer.model.parameters.map(({ name, value }) => ({
    name,
    ...valuesOf(value),
  }));
}
