// Gradient checks and the bug gallery for a client: started, then advanced in portions, so that the client can show progress, or cancel by not asking again.

import type { DataSource } from '../data/dataSource.ts';
import type { Host } from '../host.ts';
import type { MistakeName } from '../mistakes/mistakes.ts';
import {
  trainSideBySide,
  type EpochPair,
} from '../mistakes/sideBySide.ts';
import { inSlices, untilAnswer } from '../portions.ts';
import { RecentById } from '../recentById.ts';
import { recordedGradients } from '../reference/recorded.ts';
import type { RunConfig } from '../training/runConfig.ts';
import { parseRunConfig } from '../training/runConfigProblem.ts';
import {
  isRecorded,
  parseCheckConfig,
  recordedTask,
  type CheckConfig,
} from './checkConfig.ts';
import type {
  CheckResult,
  ChosenTolerance,
  Judgement,
} from './checkResult.ts';
import { GradientCheck } from './gradientCheck.ts';
import type { Share } from './referenceGradients.ts';
import { subjectInPortions } from './subject.ts';
import type { GradientTerms } from './terms.ts';

/** As many as views may be open at once; a large check holds some 30 MB. */
const MAX_KEPT = 4;

export interface CheckProgress {
  /** Work done, 0 to 1. */
  readonly share: number;
  /** Present when all is done. */
  readonly result?: CheckResult;
}

export interface SideBySideProgress {
  /** Epochs trained since the last answer. */
  readonly epochs: readonly EpochPair[];
  readonly done: boolean;
}

/**
 * The newest four checks are kept, and the newest four pairs of runs: another
 * one ends the oldest. Who advances or asks about one that has ended is
 * answered `undefined`.
 */
export interface CheckService {
  /**
   * @returns the check's id
   * @throws InvalidCheckConfig
   */
  startGradientCheck(config: CheckConfig): Promise<number>;
  advanceGradientCheck(id: number): Promise<CheckProgress | undefined>;
  /** Whether the gradients of a finished check are close. */
  judgeGradients(
    id: number,
    tolerance: ChosenTolerance,
  ): Promise<Judgement | undefined>;
  /**
   * The terms of the sum that made one value of a finished check.
   * @throws RangeError when there is no such value
   */
  gradientTerms(
    id: number,
    parameter: string,
    row: number,
    column: number,
  ): Promise<GradientTerms | undefined>;
  /**
   * Trains two networks, one with the mistake.
   * @returns the pair's id
   * @throws InvalidRunConfig, InvalidCheckConfig
   */
  startSideBySide(
    config: RunConfig,
    mistake: MistakeName,
  ): Promise<number>;
  advanceSideBySide(
    id: number,
  ): Promise<SideBySideProgress | undefined>;
}

interface Check {
  readonly check: GradientCheck;
  readonly work: Generator<Share, CheckResult, undefined>;
  result?: CheckResult;
}

type Pair = Generator<EpochPair | undefined, void, undefined>;

export function createCheckService(
  host: Host,
  source: DataSource,
): CheckService {
  const checks = new RecentById<Check>(MAX_KEPT);
  const pairs = new RecentById<Pair>(MAX_KEPT);

  const finishedCheck = (id: number) => {
    const found = checks.get(id);
    return found?.result && found.check;
  };

  return {
    async startGradientCheck(value) {
      const config = parseCheckConfig(value);
      const { network, rows, reference, mistake } = config;
      const task = isRecorded(reference)
        ? recordedTask(network, rows)
        : undefined;
      const [{ data }, recorded] = await Promise.all([
        source.load(network),
        task && recordedGradients(task, network.torchSeed, host),
      ]);
      const subject = subjectInPortions(config, data);
      const check = new GradientCheck(
        await inSlices(subject, host),
        reference,
        mistake,
        recorded,
      );
      return checks.add({ check, work: check.run() });
    },

    async advanceGradientCheck(id) {
      const found = checks.get(id);
      if (!found) return undefined;
      if (found.result) return { share: 1, result: found.result };
      const step = untilAnswer(found.work, host);
      if (!step.done) return { share: step.value };
      found.result = step.value;
      return { share: 1, result: step.value };
    },

    async judgeGradients(id, tolerance) {
      const check = finishedCheck(id);
      return check && inSlices(check.judgeInPortions(tolerance), host);
    },

    async gradientTerms(id, parameter, row, column) {
      return finishedCheck(id)?.terms(parameter, row, column);
    },

    async startSideBySide(value, mistake) {
      const network = parseRunConfig(value);
      // Refuses an unknown mistake, and one that does not apply to this network.
      parseCheckConfig({
        network,
        rows: 1,
        reference: 'autograd',
        mistake,
      });
      const { data } = await source.load(network);
      return pairs.add(trainSideBySide(network, mistake, data));
    },

    async advanceSideBySide(id) {
      const pair = pairs.get(id);
      if (!pair) return undefined;
      const epochs: EpochPair[] = [];
      const { done = false } = untilAnswer(pair, host, (epoch) => {
        if (epoch) epochs.push(epoch);
      });
      return { epochs, done };
    },
  };
}
