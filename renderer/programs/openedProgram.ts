// A program's file that was chosen, dropped or handed over: it becomes one of the learner's programs, and its page opens.

import type { OpenOutcome } from '../../electron/storage.ts';
import { announcement } from '../state/announcement.svelte.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { once } from '../state/once.ts';
import { saveAs, savedAnnouncement } from '../state/saveAs.svelte.ts';
import { session, work } from '../state/settings.svelte.ts';
import { endingOf, readProgram, saveProgram } from './programFile.ts';
import { addProgram, openProgram } from './programStore.ts';

/** Asks for a file. */
export const chooseProgramFile = once(async () => {
  openProgramFile(await window.desktop.openFile('program'));
});

export function openProgramFile(opened: OpenOutcome): void {
  if (opened.kind === 'cancelled') return;
  announcement.close();
  const read = readProgram(opened);
  if ('problem' in read) {
    announcement.show({
      kind: 'wrong',
      text: ({ programs }) => read.problem(programs.problems),
    });
    return;
  }
  const key = addProgram(read.name, read.code);
  if (key === undefined) {
    announcement.show({ kind: 'wrong', text: ({ programs }) => programs.tooMany });
    return;
  }
  openProgram(key);
  navigation.goTo('programs');
  announcement.show({ kind: 'note', text: ({ programs }) => programs.opened(opened.name) });
}

/** Saves the program on screen, as what it was opened as. */
export const saveOpenProgram = once(async () => {
  const program = work.current.programs[session.current.program];
  if (!program) return;
  await saveProgram(program.name, program.code, endingOf(program.code));
  if (saveAs.outcome) announcement.show(savedAnnouncement(saveAs.outcome));
});
