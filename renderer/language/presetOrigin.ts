// Whose the values of a preset are, as the texts about them say.

import type { PresetName } from '@backprop-lab/core/training/runConfig';

/** The other presets are ours. */
export function isOfTheArticle(preset: PresetName): boolean {
  return preset === 'article' || preset === 'refactored';
}
