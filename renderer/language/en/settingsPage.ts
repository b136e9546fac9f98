// The page of settings, in English.

import { integer } from '../numbers.ts';

export const settingsPage = {
  title: 'Settings',
  display: 'Display',
  language: 'Language',
  theme: 'Appearance',
  textSize: 'Text size',
  textSizes: { small: 'Small', normal: 'Normal', large: 'Large', largest: 'Largest' },
  motion: 'Motion',
  motions: { system: 'As the system', reduced: 'Reduced' },
  motionAbout: 'Reduced: nothing on the screen moves by itself.',
  data: 'Your data',
  folder: 'Everything is kept on this computer only, in this folder:',
  openFolder: 'Open the folder',
  notOpened: 'The folder could not be opened. Please open it in your file manager.',
  space: (runs: number, size: string) =>
    runs === 0
      ? 'No run is kept yet.'
      : `${integer(runs)} ${runs === 1 ? 'run takes' : 'runs take'} ${size}.`,
  tidy: 'Tidy up',
  tidyLabel: 'Delete runs older than',
  days: 'days',
  tidyCount: (count: number, size: string) =>
    count === 0
      ? 'No unstarred run is that old. Starred runs are never deleted.'
      : `${integer(count)} ${count === 1 ? 'run' : 'runs'}, ${size}. Starred runs are never deleted.`,
  tidyButton: (count: number) => (count === 1 ? 'Delete one run' : `Delete ${integer(count)} runs`),
  tidied: (count: number) => (count === 1 ? 'One run deleted.' : `${integer(count)} runs deleted.`),
  daysProblem: 'Enter a whole number of days from 0 to 3,650.',
  undo: 'Undo',
  transfer: 'Move to another computer',
  transferAbout:
    'One file holds your progress, notes, settings and all runs. Importing it adds to what is here; where both have something, the more advanced one is kept.',
  pack: 'Save everything as a file',
  takeIn: 'Import a file…',
  notRead: (file: string, cause: string) => `${file} could not be read: ${cause}`,
  refused: (file: string, part: string | undefined, reason: string) =>
    `${part === undefined ? file : `${part} in ${file}`}: ${reason}. Nothing was changed.`,
  previewExperiment: 'It was saved with an experiment open.',
  openExperiment: (title: string) => `Open the experiment “${title}”`,
  progressRefused: (file: string, place: string) =>
    `progress.json in ${file}: the entry “${place}” is not what it should be. Nothing was changed.`,
  progressNewer: (file: string) =>
    `${file} comes from a newer version of the app. Nothing was changed.`,
  previewTitle: (file: string) => `What ${file} would change`,
  previewRuns: (added: number, changed: number, same: number) =>
    `Runs: ${integer(added)} new, ${integer(changed)} changed, ${integer(same)} the same.`,
  previewProgress: (changes: readonly string[]) =>
    changes.length === 0 ? 'Progress: nothing new.' : `Progress: ${changes.join(', ')}.`,
  progressChanges: {
    lessons: (count: number) => `${counted(count, 'more lesson')} opened or done`,
    answers: (count: number) => counted(count, 'more answer'),
    bookmarks: (count: number) => counted(count, 'more bookmark'),
    notes: (count: number) => `notes on ${counted(count, 'lesson')}`,
    presets: (count: number) => counted(count, 'more preset'),
    forms: (count: number) => `training values of ${counted(count, 'lesson')}`,
    exercises: (count: number) => `work on ${counted(count, 'exercise')}`,
    programs: (count: number) => counted(count, 'more program'),
    drawings: (count: number) => counted(count, 'more drawn digit'),
    points: (count: number) => `${counted(count, 'point')} in the plane`,
  },
  accept: 'Import',
  cancel: 'Cancel',
  accepted: 'Imported.',
  tooMuch: (megabytes: number) =>
    `All runs together are larger than one file can be (${integer(megabytes)} MB). Please save large runs one by one on the page Runs.`,
  forgotten: 'The computing process was replaced meanwhile. Please open the file again.',
  notUndone:
    'The computing process was replaced meanwhile, so the import can no longer be undone as a whole. Nothing was changed; runs can be deleted on the page Runs.',
  undone:
    'Undone: everything is as it was before the import, except for what you have written since.',
  reset: 'Start over',
  resetAbout:
    'Deletes progress, notes, settings and all runs. A backup is kept for 30 days and can be restored here.',
  resetButton: 'Start over …',
  resetAsk: 'Delete everything and start over?',
  resetYes: 'Yes, start over',
  resetNo: 'No, keep everything',
  backups: 'Backups',
  backup: (made: string, until: string) => `Made ${made}, kept until ${until}.`,
  restore: 'Restore',
  restoreAbout: 'What is here now becomes a backup in its place.',
};

function counted(count: number, what: string): string {
  return `${integer(count)} ${what}${count === 1 ? '' : 's'}`;
}
