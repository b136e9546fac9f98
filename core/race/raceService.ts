// A race for a client: started, then advanced in portions, so that the client can show it as it goes, or cancel by not asking again.

import type { DataSource } from '../data/dataSource.ts';
import type { Host } from '../host.ts';
import { inSlices, untilAnswer } from '../portions.ts';
import { newKernels } from '../tensor/kernels.ts';
import { classesOf } from '../training/hyperparameters.ts';
import { prepareInPortions } from '../training/prepare.ts';
import type { RunConfig } from '../training/runConfig.ts';
import { parseRunConfig } from '../training/runConfigProblem.ts';
import { Trainer } from '../training/trainer.ts';
import {
  areComparable,
  bandsOf,
  leadersOf,
  NO_LEADERS,
  Race,
  type EpochBand,
  type Leaders,
  type RaceEpoch,
} from './race.ts';

/** What has come of a race since the last answer, and how it stands. */
export interface RaceProgress {
  /** Of all runs, in the order in which they ended. */
  readonly epochs: readonly RaceEpoch[];
  /** Of the epochs that every run has come to which is still under way. */
  readonly bands: readonly EpochBand[];
  /** Whether the loss of each run was NaN or infinite: it goes no further. */
  readonly diverged: readonly boolean[];
  readonly leaders: Leaders;
  /** Work done, 0 to 1. */
  readonly share: number;
  readonly done: boolean;
}

/** What a race is of. */
export interface StartedRace {
  readonly id: number;
  /** Validation rows of each run. */
  readonly valRows: readonly number[];
}

/** One race at a time: another one ends it. Who advances one that has ended is answered `undefined`. */
export interface RaceService {
  /**
   * Prepares two to six runs, which begin together.
   * @throws InvalidRunConfig
   */
  startRace(configs: readonly RunConfig[]): Promise<StartedRace>;
  advanceRace(id: number): Promise<RaceProgress | undefined>;
}

interface Current {
  readonly id: number;
  readonly race: Race;
  readonly work: Generator<RaceEpoch | undefined, void, undefined>;
  readonly configs: readonly RunConfig[];
  readonly valRows: readonly number[];
  /** Epochs whose bands have been told. */
  banded: number;
}

export function createRaceService(
  host: Host,
  source: DataSource,
): RaceService {
  let current: Current | undefined;
  let races = 0;

  async function trainerOf(config: RunConfig): Promise<Trainer> {
    const { data } = await source.load(config);
    const kernels = newKernels();
    const work = prepareInPortions(config, data, kernels);
    const prepared = await inSlices(work, host);
    return new Trainer(config, data, { kernels, prepared });
  }

  return {
    async startRace(values) {
      const configs = values.map(parseRunConfig);
      const id = ++races;
      current = undefined;
      const trainers: Trainer[] = [];
      for (const config of configs) {
        trainers.push(await trainerOf(config));
      }
      const race = new Race(trainers);
      const valRows = trainers.map(({ val }) => val.X.rows);
      // Another one may have been asked for meanwhile.
      if (id === races) {
        const work = race.inPortions();
        current = { id, race, work, configs, valRows, banded: 0 };
      }
      return { id, valRows };
    },

    async advanceRace(id) {
      if (current?.id !== id) return undefined;
      const epochs: RaceEpoch[] = [];
      const { done = false } = untilAnswer(
        current.work,
        host,
        (epoch) => {
          if (epoch) epochs.push(epoch);
        },
      );
      const { standings, share } = current.race;
      return {
        epochs,
        bands: newBands(current),
        diverged: standings.map(({ diverged }) => diverged),
        leaders: leadersNow(current),
        share,
        done,
      };
    },
  };
}

function leadersNow({ race, configs, valRows }: Current): Leaders {
  const isCounted = configs.every((config) => classesOf(config) > 0);
  return areComparable(configs)
    ? leadersOf(race.standings, isCounted, valRows)
    : NO_LEADERS;
}

/** Those that nothing can change any more. */
function newBands(current: Current): EpochBand[] {
  const { race, banded } = current;
  const { standings } = race;
  const lengths = standings.map(({ epochs }) => epochs.length);
  const running = lengths.filter((_, run) => race.isRunning(run));
  const reached =
    running.length > 0 ? Math.min(...running) : Math.max(...lengths);
  const bands = bandsOf(standings, banded, reached);
  current.banded = Math.max(banded, reached);
  return bands;
}
