// Whose the values of a preset are, as the texts about them say.

import type { PresetName } from '@backprop-lab/core/training/runConfig';

/** A preset, or an experiment that was opened. */
export type FormOrigin = PresetName | 'experiment';

/** The other presets are ours. */
export function isOfTheArticle(origin: FormOrigin): boolean {
  return origin === 'article' || origin === 'refactored';
}
