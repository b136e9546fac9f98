// The lessons that train: which programs each offers, and which hyperparameters its form shows.

import type { PresetName, RunConfigField } from '@backprop-lab/core/training/runConfig';

export interface LabProfile {
  /** The first is what the form begins with. */
  readonly presets: readonly [PresetName, ...PresetName[]];
  /** Shown as far as they apply. */
  readonly networkFields: readonly RunConfigField[];
  readonly dataFields: readonly RunConfigField[];
}

const networkFields: readonly RunConfigField[] = [
  'hiddenSizes',
  'activations',
  'learningRate',
  'optimizer',
  'momentum',
  'alpha',
  'beta1',
  'beta2',
  'weightDecay',
  'batchSize',
  'epochs',
  'init',
  'torchSeed',
  'numpySeed',
];
const dataFields: readonly RunConfigField[] = ['splitSeed', 'testShare', 'standardization'];

/** By the lesson's folder. */
export const labProfiles = {
  '07-training': { presets: ['article', 'refactored'], networkFields, dataFields },
  '08-regression': {
    presets: ['regressionStandardized', 'regression'],
    networkFields: ['standardizeTarget', ...networkFields],
    dataFields,
  },
  '09-refactoring': { presets: ['refactored'], networkFields, dataFields },
} as const satisfies Record<string, LabProfile>;

export type LabLesson = keyof typeof labProfiles;

/** The lesson with this name where it trains; otherwise the lesson on training. */
export function labLesson(lesson: string): LabLesson {
  return lesson in labProfiles ? (lesson as LabLesson) : '07-training';
}

/** The other presets are ours. */
export function isOfTheArticle(preset: PresetName): boolean {
  return preset === 'article' || preset === 'refactored';
}
