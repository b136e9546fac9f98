// All mistakes that the judge knows by name.

import { backwardMistakes } from './backwardMistakes.ts';
import { dataMistakes } from './dataMistakes.ts';
import { lossesMistakes } from './lossesMistakes.ts';
import type { MistakeWords } from './mistakeWords.ts';
import { trainingMistakes } from './trainingMistakes.ts';

const all = {
  ...backwardMistakes,
  ...lossesMistakes,
  ...trainingMistakes,
  ...dataMistakes,
};

export type MistakeName = keyof typeof all;

export const mistakeWords: Readonly<Record<MistakeName, MistakeWords>> =
  all;

export const knownMistakes = Object.keys(all) as readonly MistakeName[];
