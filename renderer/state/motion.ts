// Whether things may move by themselves.

import { preferences } from './settings.svelte.ts';

/** Chosen in the app, or in the system. */
export function isMotionReduced(): boolean {
  return (
    preferences.current.motion === 'reduced' ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
