// How fast training goes, as the learner chose it: for every run, whichever lesson it belongs to.

import { preferences } from '../../state/settings.svelte.ts';

/** Undefined at full speed. */
export function stepsPerSecond(): number | undefined {
  const { trainingSpeed } = preferences.current;
  return trainingSpeed === 'full' ? undefined : Number(trainingSpeed);
}
