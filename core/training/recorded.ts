// Runs recorded with PyTorch: a run with the same settings must reach the same numbers.

import * as v from 'valibot';

import type { Host } from '../host.ts';
import { presets, type RunConfig } from './runConfig.ts';
import { textOf } from './hyperparameterText.ts';

/** PyTorch's figures after each epoch. */
export interface RecordedRun {
  readonly trainLosses: Float64Array;
  readonly valLosses: Float64Array;
  readonly valCorrect: Uint32Array;
}

const RECORDED_SEEDS = [0, 42];
const RECORDED_PRESETS = ['article', 'refactored'] as const;

const FileSchema = v.object({
  epochs_log: v.array(
    v.object({
      train_loss: v.number(),
      val_loss: v.number(),
      val_correct: v.number(),
    }),
  ),
});

/** The recording of a run whose settings are these, or undefined when we have none. */
export async function recordedRun(
  config: RunConfig,
  host: Host,
): Promise<RecordedRun | undefined> {
  const file = recordingFor(config);
  if (file === undefined) return undefined;
  const { epochs_log: log } = v.parse(
    FileSchema,
    JSON.parse(await host.readText(file)),
  );
  return {
    trainLosses: Float64Array.from(log, (epoch) => epoch.train_loss),
    valLosses: Float64Array.from(log, (epoch) => epoch.val_loss),
    valCorrect: Uint32Array.from(log, (epoch) => epoch.val_correct),
  };
}

/** A recording fits when every setting is the preset's, but for both seeds, equal and recorded, and fewer epochs. */
function recordingFor(config: RunConfig): string | undefined {
  if (!RECORDED_SEEDS.includes(config.torchSeed)) return undefined;
  if (config.numpySeed !== config.torchSeed) return undefined;
  for (const name of RECORDED_PRESETS) {
    const preset = presets[name];
    const expected: RunConfig = {
      ...preset,
      torchSeed: config.torchSeed,
      numpySeed: config.numpySeed,
      epochs: config.epochs,
    };
    if (
      config.epochs <= preset.epochs &&
      sameConfig(config, expected)
    ) {
      return `recorded/train-${name}-seed${config.torchSeed}.json`;
    }
  }
  return undefined;
}

function sameConfig(a: RunConfig, b: RunConfig): boolean {
  const fields = Object.keys(a) as (keyof RunConfig)[];
  return fields.every((field) => textOf(a[field]) === textOf(b[field]));
}
