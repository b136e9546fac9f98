// A file that the app was given, by the system, the menu or a drop: a single run is opened, everything else is looked at on the settings page.

import type { OpenOutcome } from '../../electron/storage.ts';
import { language } from '../language/language.svelte.ts';
import { runsPage } from '../runs/runsPage.svelte.ts';
import { transfer } from '../settings/transfer.svelte.ts';
import { transferProblem } from '../settings/transferProblem.ts';
import { announcement } from '../state/announcement.svelte.ts';
import { lessonTarget } from '../state/lessonTarget.svelte.ts';
import { navigation } from '../state/navigation.svelte.ts';

export async function openGivenFile(given: OpenOutcome): Promise<void> {
  if (given.kind === 'cancelled') return;
  announcement.close();
  await transfer.lookAt(given);
  const { state } = transfer;
  if (state.kind !== 'preview') {
    announcement.show({ kind: 'wrong', text: (words) => transferProblem(state, words) ?? '' });
    return;
  }
  const { runIds, progress, added, changed } = state.preview;
  const [id, ...others] = runIds;
  if (id === undefined || others.length > 0 || progress !== undefined) {
    lessonTarget.heading = language.words.settingsPage.transfer;
    navigation.goTo('settings');
    return;
  }
  const isNew = added.length + changed.length > 0;
  if (isNew) await transfer.accept();
  else transfer.cancel();
  runsPage.openRun(id);
  announcement.show({
    kind: 'note',
    text: ({ commands }) => (isNew ? commands.runAdded : commands.runKnown)(given.name),
    ...(isNew && {
      undo: async () => {
        runsPage.view = { kind: 'list' };
        await transfer.undo();
      },
    }),
  });
}
