// Short runs on a fake host, and the results they must have when not interrupted.

import type { Digits } from '../data/digits.ts';
import { Run } from '../training/run.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import { FakeHost, FakeListener } from './fakeHost.ts';

/** 3 epochs of 15 steps. */
export const shortConfig: RunConfig = {
  ...presets.article,
  hiddenSizes: [4],
  batchSize: 100,
  epochs: 3,
};

/** Diverges at its fifth step. */
export const explodingConfig: RunConfig = {
  ...presets.article,
  hiddenSizes: [30, 30, 30, 30],
  learningRate: 10,
};

/** A run whose clock shows one millisecond more at every look, unless told otherwise. */
export function startRun(
  digits: Digits,
  config = shortConfig,
  { byHand = false, tick = 1 } = {},
) {
  const host = new FakeHost(tick);
  const listener = new FakeListener(byHand);
  const trainer = new Trainer(config, digits);
  const run = new Run(1, trainer, host, listener.listen);
  return { host, listener, trainer, run, messages: listener.messages };
}

/** The trainer's own numbers, from its first step to its last. */
export function uninterrupted(digits: Digits, config = shortConfig) {
  const trainer = new Trainer(config, digits);
  const batchLosses: number[] = [];
  const trainLosses: number[] = [];
  while (trainer.steps < trainer.totalSteps) {
    batchLosses.push(trainer.step());
    if (trainer.atEpochEnd)
      trainLosses.push(trainer.finishEpoch().trainLoss);
  }
  return {
    batchLosses,
    trainLosses,
    parameters: parametersOf(trainer),
  };
}

export function parametersOf({ model }: Trainer): Float32Array[] {
  return model.parameters.map(({ value }) => value.data.slice());
}
