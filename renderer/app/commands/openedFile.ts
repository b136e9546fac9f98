// Handles an opened file, whether from the system, the menu or a drop: a program becomes one of the learner's, an experiment and a table open in the lab, a single run is shown, anything else is previewed on the settings page.

import type { OpenOutcome } from '../../../electron/storage.ts';
import { language } from '../../state/language.svelte.ts';
import { isExperiment, openExperimentFile } from '../../lab/experiment/experimentFile.ts';
import { LAB } from '../../lab/experiment/labId.ts';
import { runsPage } from '../../lab/runs/runsPage.svelte.ts';
import { transfer } from '../settings/transfer.svelte.ts';
import { transferProblem } from '../settings/transferProblem.ts';
import { announcement } from '../../state/announcement.svelte.ts';
import { headingTarget } from '../../state/headingTarget.svelte.ts';
import { navigation } from '../../state/navigation.svelte.ts';

const PROGRAM = /\.(?:py|ipynb)$/i;
const TABLE = /\.(?:csv|tsv|txt)$/i;

let last: Promise<void> = Promise.resolve();

/** One after another: each may change what the next one is compared with. */
export function handleOpenedFile(opened: OpenOutcome): Promise<void> {
  last = last.catch(() => undefined).then(() => open(opened));
  return last;
}

async function open(opened: OpenOutcome): Promise<void> {
  if (opened.kind === 'cancelled') return;
  if (PROGRAM.test(opened.name)) {
    const { openProgramFile } = await import('../../programs/openedProgram.ts');
    openProgramFile(opened);
    return;
  }
  if (isExperiment(opened)) {
    await openExperimentFile(opened);
    return;
  }
  if (TABLE.test(opened.name) && opened.kind === 'opened') {
    const { name, bytes } = opened;
    await openTable(new File([new Uint8Array(bytes)], name));
    return;
  }
  announcement.close();
  await transfer.inspect(opened);
  const { state } = transfer;
  if (state.kind !== 'preview') {
    announceProblem();
    return;
  }
  const { runIds, progress, added, changed } = state.preview;
  const [id, ...others] = runIds;
  if (id === undefined || others.length > 0 || progress !== undefined) {
    headingTarget.heading = language.words.settingsPage.transfer;
    navigation.goTo('settings');
    return;
  }
  const isNew = added.length + changed.length > 0;
  if (!isNew) transfer.cancel();
  else if (!(await transfer.accept())) {
    announceProblem();
    return;
  }
  runsPage.openRun(id);
  announcement.show({
    kind: 'note',
    text: ({ commands }) => (isNew ? commands.runAdded : commands.runKnown)(opened.name),
    ...(isNew && {
      undo: async () => {
        runsPage.view = { kind: 'list' };
        await transfer.undo();
      },
    }),
  });
}

/** A dropped table is not read here: it may be large. @returns whether the file is one */
export function openedAsTable(file: File): boolean {
  const isTable = TABLE.test(file.name);
  if (isTable) void openTable(file);
  return isTable;
}

async function openTable(file: File): Promise<void> {
  const { tables } = await import('../../lab/table/openedTable.svelte.ts');
  tables.open(file);
  navigation.goTo(LAB);
}

/** Why the last transfer came to nothing, if it was not cancelled. */
export function announceProblem(): void {
  const { state } = transfer;
  if (transferProblem(state, language.words) === undefined) return;
  announcement.show({ kind: 'wrong', text: (words) => transferProblem(state, words) ?? '' });
}
