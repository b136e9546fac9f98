// Loss landscapes for a client: started, then advanced in portions, so that the client can show progress, or cancel by not asking again.

import type { DataSource } from '../data/dataSource.ts';
import type { Host } from '../host.ts';
import { firstRows } from '../inspection/inspectedNetwork.ts';
import { lastUpdate } from '../inspection/updates.ts';
import { inSlices, untilAnswer, type Portions } from '../portions.ts';
import { RecentById } from '../recentById.ts';
import { newKernels } from '../tensor/kernels.ts';
import { CurrentRun } from '../training/currentRun.ts';
import { emptyNetwork } from '../training/networkCopy.ts';
import { prepareData } from '../training/prepare.ts';
import type { Run } from '../training/run.ts';
import type { Point } from './directions.ts';
import { landscapeInPortions, type Plane } from './landscape.ts';
import {
  lineAlong,
  planeAround,
  type Directions,
  type PlaneChoice,
} from './plane.ts';

/** The line along the run's last step, or a plane. */
export type LandscapeDirections =
  Directions | { readonly kind: 'step' };

export interface LandscapeChoice extends Omit<
  PlaneChoice,
  'directions'
> {
  readonly directions: LandscapeDirections;
}

/**
 * Why there is none: the parameters are no numbers any more, the path has no
 * two directions yet, no step has been done, or there is no such pair of weights.
 */
export type LandscapeProblem =
  'notFinite' | 'shortPath' | 'noStep' | 'noSuchWeights';

export interface Landscape {
  /** Mini-batches that the network in the middle had been trained on. */
  readonly steps: number;
  /** Training rows that the loss is the mean over. */
  readonly rows: number;
  readonly firstSteps: readonly number[];
  readonly secondSteps: readonly number[];
  /** `(secondSteps, firstSteps)`, row after row. */
  readonly losses: Float64Array;
  /** Where the run has been, in steps along the two directions; it ends at `[0, 0]`. */
  readonly way: readonly (readonly [number, number])[];
}

export interface LandscapeProgress {
  /** Work done, 0 to 1. */
  readonly share: number;
  /** Present when all is done. */
  readonly result?: Landscape;
}

export interface LandscapeService {
  /**
   * Takes the network of the current run as it is now.
   * @returns its id; undefined when a later run has taken the place of the one asked about
   */
  startLandscape(
    runId: number,
    choice: LandscapeChoice,
  ): Promise<number | LandscapeProblem | undefined>;
  /** @returns undefined when newer ones have taken its place */
  advanceLandscape(id: number): Promise<LandscapeProgress | undefined>;
}

/** More rows would change little of the picture. */
const MOST_ROWS = 2000;
/** As many as views may be open at once. */
const MAX_KEPT = 3;

interface Started {
  readonly work: Portions<Float64Array, number>;
  readonly about: Omit<Landscape, 'losses'>;
  result?: Landscape;
}

/** @param currentRun the run prepared last */
export function createLandscapeService(
  source: DataSource,
  host: Host,
  currentRun: () => Run | undefined,
): LandscapeService {
  const current = new CurrentRun(currentRun);
  const started = new RecentById<Started>(MAX_KEPT);

  async function begin(
    run: Run,
    { directions, ...choice }: LandscapeChoice,
  ): Promise<number | LandscapeProblem> {
    const { trainer } = run;
    const { config, steps } = trainer;
    const { data } = await source.load(config);
    const { parameters: center } = trainer.position;
    if (!center.every((values) => values.every(Number.isFinite)))
      return 'notFinite';
    const path = run.path
      .to(trainer)
      .map(({ parameters }) => parameters);
    const update =
      directions.kind === 'step'
        ? await inSlices(lastUpdate(run, data), host)
        : undefined;

    const kernels = newKernels(trainer.kernels.name);
    const { objective, train } = prepareData(config, data);
    const count = Math.min(MOST_ROWS, train.rows.length);
    const rows = firstRows(train, count, kernels);
    const model = emptyNetwork(
      config,
      data.features,
      objective,
      kernels,
    );
    const add = (
      plane: Plane,
      way: readonly (readonly [number, number])[],
    ) =>
      started.add({
        work: landscapeInPortions(model, rows, plane),
        about: {
          steps,
          rows: count,
          firstSteps: plane.firstSteps,
          secondSteps: plane.secondSteps,
          way,
        },
      });

    if (directions.kind === 'step') {
      if (!update) return 'noStep';
      const end = endOf(update.before, update.changes);
      return add(lineAlong(end, update, choice.size), [
        [-1, 0],
        [0, 0],
      ]);
    }
    try {
      const found = planeAround(model, path, { directions, ...choice });
      return add(found.plane, found.way);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return directions.kind === 'path' ? 'shortPath' : 'noSuchWeights';
    }
  }

  return {
    startLandscape: (runId, choice) =>
      current.askInTurn(runId, (run) => begin(run, choice)),
    async advanceLandscape(id) {
      const found = started.get(id);
      if (!found) return undefined;
      if (found.result) return { share: 1, result: found.result };
      const step = untilAnswer(found.work, host);
      if (!step.done) return { share: step.value };
      found.result = { ...found.about, losses: step.value };
      return { share: 1, result: found.result };
    },
  };
}

/** Where an update ended. */
function endOf(before: Point, changes: Point): Point {
  return before.map((values, p) =>
    values.map((value, i) => value + changes[p][i]),
  );
}
