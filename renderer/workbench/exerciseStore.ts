// Where the work on an exercise is kept: with everything else that the learner did.

import { work } from '../state/settings.svelte.ts';
import type { ExerciseStore } from './exerciseWork.ts';

export function exerciseStore(id: string): ExerciseStore {
  return {
    read: () => work.current.exercises[id] ?? {},
    write: (kept) => {
      work.change({ exercises: { ...work.current.exercises, [id]: kept } });
    },
  };
}
