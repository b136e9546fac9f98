// The runs that lessons 7 and 8 set beside one another: each differs from another one in a single thing.

import type { MistakeName } from '../mistakes/mistakes.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';

interface ComparedSettings {
  readonly changed: Partial<RunConfig>;
  /** What its backward pass does wrong. */
  readonly mistake?: MistakeName;
}

const regression: Partial<RunConfig> = {
  task: 'regression',
  init: 'kaiming',
};

/** What each changes of the article's training loop. */
const settings = {
  article: { changed: {} },
  randn: { changed: { init: 'randn' } },
  singleImages: { changed: { batchSize: 1 } },
  largeRate: { changed: { learningRate: 3 } },
  wrongMask: { changed: {}, mistake: 'maskFromGradient' },
  regressionKaiming: { changed: regression },
  regressionKaimingScaled: {
    changed: { ...regression, standardizeTarget: true },
  },
  regressionRandn: { changed: { ...regression, init: 'randn' } },
  regressionRandnScaled: {
    changed: {
      ...regression,
      init: 'randn',
      standardizeTarget: true,
    },
  },
} satisfies Record<string, ComparedSettings>;

export type ComparedRunName = keyof typeof settings;

export const comparedRunNames = Object.keys(
  settings,
) as ComparedRunName[];

export function comparedMistake(
  name: ComparedRunName,
): MistakeName | undefined {
  const { mistake }: ComparedSettings = settings[name];
  return mistake;
}

/** @param seed of the initial weights and of the order of the images */
export function comparedConfig(
  name: ComparedRunName,
  seed: number,
): RunConfig {
  return {
    ...presets.article,
    ...settings[name].changed,
    torchSeed: seed,
    numpySeed: seed,
  };
}
