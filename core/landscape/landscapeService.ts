// Loss landscapes for a client: started, then advanced in portions, so that the client can show progress, or cancel by not asking again.

import type { DataSource } from '../data/dataSource.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Host } from '../host.ts';
import { firstRows } from '../inspection/inspectedNetwork.ts';
import { knownUpdate, repeatedUpdate } from '../inspection/updates.ts';
import type { Update } from '../nn/watchedOptimizer.ts';
import {
  asPart,
  saying,
  untilAnswer,
  type Portions,
} from '../portions.ts';
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
  /** Present in its place where there is none. */
  readonly problem?: LandscapeProblem;
}

export interface LandscapeService {
  /** @returns its id; undefined when a later run has taken the place of the one asked about */
  startLandscape(
    runId: number,
    choice: LandscapeChoice,
  ): Promise<number | undefined>;
  /**
   * Goes on with it for a moment. The first call takes the run's network as it is then.
   * @returns undefined when newer ones have taken its place
   */
  advanceLandscape(id: number): Promise<LandscapeProgress | undefined>;
}

/** More rows would change little of the picture. */
const MOST_ROWS = 2000;
/** As many as views may be open at once. */
const MAX_KEPT = 3;

interface Started {
  readonly work: Portions<Landscape | LandscapeProblem, number>;
  done?: LandscapeProgress;
}

/** @param currentRun the run prepared last */
export function createLandscapeService(
  source: DataSource,
  host: Host,
  currentRun: () => Run | undefined,
): LandscapeService {
  const current = new CurrentRun(currentRun);
  const started = new RecentById<Started>(MAX_KEPT);

  return {
    startLandscape: (runId, choice) =>
      current.ask(runId, async (run) => {
        const { data } = await source.load(run.trainer.config);
        return started.add({ work: landscapeOf(run, data, choice) });
      }),
    async advanceLandscape(id) {
      const found = started.get(id);
      if (!found) return undefined;
      if (found.done) return found.done;
      const step = untilAnswer(found.work, host);
      if (!step.done) return { share: step.value };
      found.done =
        typeof step.value === 'string'
          ? { share: 1, problem: step.value }
          : { share: 1, result: step.value };
      return found.done;
    },
  };
}

/** The landscape of a network as it is when the first portion is asked for. */
function* landscapeOf(
  run: Run,
  data: Dataset,
  { directions, ...choice }: LandscapeChoice,
): Portions<Landscape | LandscapeProblem, number> {
  const { trainer } = run;
  const { config, steps } = trainer;
  const { parameters: center } = trainer.position;
  if (!center.every((values) => values.every(Number.isFinite)))
    return 'notFinite';
  const path = run.path.to(trainer).map(({ parameters }) => parameters);
  const kernels = newKernels(trainer.kernels.name);
  const { objective, train } = prepareData(config, data);
  const count = Math.min(MOST_ROWS, train.rows.length);
  const rows = firstRows(train, count, kernels);
  const model = emptyNetwork(config, data.features, objective, kernels);
  yield 0;

  let from = 0;
  let plane: Plane;
  let way: Landscape['way'];
  if (directions.kind === 'step') {
    // A step of training passes its rows forward, and backward twice as long.
    const repeated = 3 * config.batchSize * trainer.stepsPerEpoch;
    from = repeated / (repeated + choice.size * count);
    const update = yield* updateOf(run, data, from);
    if (!update) return 'noStep';
    const end = endOf(update.before, update.changes);
    plane = lineAlong(end, update, choice.size);
    way = [
      [-1, 0],
      [0, 0],
    ];
  } else {
    try {
      const finding = planeAround(model, path, {
        directions,
        ...choice,
      });
      ({ plane, way } = yield* saying(finding, 0));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return directions.kind === 'path' ? 'shortPath' : 'noSuchWeights';
    }
  }
  const work = landscapeInPortions(model, rows, plane);
  const losses = yield* asPart(work, from, 1);
  const { firstSteps, secondSteps } = plane;
  return { steps, rows: count, firstSteps, secondSteps, losses, way };
}

/** @param until the share of all that repeating it is */
function* updateOf(
  run: Run,
  data: Dataset,
  until: number,
): Portions<Update | undefined, number> {
  const known = knownUpdate(run);
  if (known) return known.update;
  return yield* asPart(repeatedUpdate(run, data), 0, until);
}

/** Where an update ended. */
function endOf(before: Point, changes: Point): Point {
  return before.map((values, p) =>
    values.map((value, i) => value + changes[p][i]),
  );
}
