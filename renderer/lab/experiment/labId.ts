// The lab among the places that train: what its form offers.

import type { LabProfile } from '../training/labProfiles.ts';

/** Kept in the settings and in runs, where a lesson's folder would stand. */
export const LAB = 'lab';

export const wholeProfile: LabProfile = {
  presets: ['article', 'refactored', 'regression', 'regressionStandardized', 'binary'],
  networkFields: [
    ...(['data', 'table', 'samples', 'noise', 'centers', 'extraFeatures'] as const),
    ...(['task', 'positiveClass'] as const),
    ...([
      'hiddenSizes',
      'activations',
      'learningRate',
      'optimizer',
      'weightDecay',
      'dropout',
    ] as const),
    ...(['batchSize', 'epochs'] as const),
  ],
  dataFields: [
    ...(['init', 'torchSeed', 'numpySeed', 'dataSeed', 'splitSeed', 'testShare'] as const),
    ...(['standardization', 'standardizeTarget'] as const),
  ],
  hasEverything: true,
};
