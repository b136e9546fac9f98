// What can be done with an interrupted run: go on with it, keep it as it is, or discard it.

import type { CoreService } from '@backprop-lab/core/service';

import { announcement } from '../../state/announcement.svelte.ts';
import { language } from '../../state/language.svelte.ts';
import { core } from '../../state/core.svelte.ts';
import { navigation } from '../../state/navigation.svelte.ts';
import { storage } from '../../state/storage.svelte.ts';
import { tableWords } from '../table/words.ts';
import { labLesson } from '../training/labProfiles.ts';
import { labWith, ownLabOf } from '../experiment/openExperiment.ts';

/** Goes on with it to its end, in the lesson it was started in; without its table it stays as it is. */
export async function resume(id: string): Promise<void> {
  await thenAsking(async (service) => {
    const config = storage.interrupted.find((head) => head.id === id)?.config;
    const problem = config && (await service.tableProblem(config));
    if (problem) {
      const text = () => tableWords[language.code].problem(problem);
      announcement.show({ kind: 'wrong', text });
      return;
    }
    const description = await service.resumeInterrupted(id);
    const lesson = labLesson(description.lesson);
    navigation.goTo(lesson);
    const { run } = ownLabOf(lesson);
    await run.adopt(description, 'end');
  });
}

export async function keep(id: string): Promise<void> {
  await thenAsking(async (service) => {
    await service.keepInterrupted(id);
  });
}

/** Discards it; `undoDiscard` restores it as a kept run. Of one without any step nothing can be restored. */
export async function discard(id: string): Promise<void> {
  await thenAsking(async (service) => {
    const kept = await service.keepInterrupted(id);
    if (kept === undefined) {
      announcement.show({ kind: 'note', text: (words) => words.keeping.discarded });
      return;
    }
    await service.removeRuns([kept]);
    storage.discarded = kept;
  });
}

/** What turns out unusable is set aside: also then it is no interrupted run any more. */
async function thenAsking(act: (service: CoreService) => Promise<void>): Promise<void> {
  try {
    await act(await core.service());
  } finally {
    await storage.refresh();
  }
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
  if (description) await labWith(description).run.adopt(description);
}
