// What can be done with an interrupted run: go on with it, keep it as it is, or discard it.

import { core } from '../../state/core.svelte.ts';
import { navigation } from '../../state/navigation.svelte.ts';
import { storage } from '../../state/storage.svelte.ts';
import { labLesson } from '../training/labProfiles.ts';
import { labOf } from '../training/trainingLab.svelte.ts';

/** Goes on with it to its end, in the lesson it was started in. */
export async function resume(id: string): Promise<void> {
  const service = await core.service();
  const description = await service.resumeInterrupted(id);
  const lesson = labLesson(description.lesson);
  navigation.goTo(lesson);
  const { run } = labOf(lesson);
  await run.adopt(description, 'end');
  await storage.refresh();
}

export async function keep(id: string): Promise<void> {
  await (await core.service()).keepInterrupted(id);
  await storage.refresh();
}

/** Discards it; `undoDiscard` restores it as a kept run. */
export async function discard(id: string): Promise<void> {
  const service = await core.service();
  await service.keepInterrupted(id);
  await service.removeRuns([id]);
  storage.discarded = id;
  await storage.refresh();
}

export async function undoDiscard(): Promise<void> {
  const id = storage.discarded;
  if (id === undefined) return;
  await (await core.service()).restoreRuns([id]);
  storage.discarded = undefined;
}

/** Shows the run that is active in the core, after the page was reloaded. */
export async function rejoin(): Promise<void> {
  const service = await core.service();
  const description = await service.currentRun();
  if (description) await labOf(labLesson(description.lesson)).run.adopt(description);
}
