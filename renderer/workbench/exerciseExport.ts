// The exercises that are done, as a program and as a notebook that run with real PyTorch.

import { notebookOf } from '@backprop-lab/core/exports/notebook';

import { exerciseDepths, type Work } from '../../electron/settings.ts';

export interface DoneExercise {
  readonly id: string;
  readonly title: string;
  readonly code: string;
}

/**
 * The code of each exercise that was right, in the order of the exercises: of
 * the depth at which the least was given.
 */
export function doneExercises(
  ids: readonly string[],
  kept: Work['exercises'],
  title: (id: string) => string,
): readonly DoneExercise[] {
  return ids.flatMap((id) => {
    const passed = kept[id]?.passed;
    const depth = exerciseDepths.findLast((each) => passed?.[each]);
    const code = depth && passed?.[depth]?.code;
    return code === undefined ? [] : [{ id, title: title(id), code }];
  });
}

export function asProgram(exercises: readonly DoneExercise[]): string {
  return exercises.map(({ title, code }) => `# ${title}\n\n${code.trim()}\n`).join('\n\n');
}

/** @param lead what stands below the title */
export function asNotebook(
  title: string,
  lead: string,
  exercises: readonly DoneExercise[],
): string {
  return notebookOf(
    title,
    lead,
    exercises.map(({ id, title: heading, code }) => ({ id, heading, code: code.trim() })),
  );
}
