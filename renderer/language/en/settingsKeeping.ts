// What is said when something of the settings could not be read or saved, in English.

import type { Place } from '../../../electron/fittingParts.ts';
import { integer } from '../numbers.ts';
import { lessonOf, partsOf } from '../settingsPlaces.ts';

export const settingsKeeping = {
  /** Each field of the settings, in a list within a sentence. */
  parts: {
    preferences: 'preferences',
    language: 'language',
    theme: 'appearance',
    textSize: 'text size',
    motion: 'motion',
    sidebarOpen: 'list of lessons shown or hidden',
    trainingSpeed: 'speed of training',
    tourSeen: 'tour seen',
    work: 'progress',
    lessonMarks: 'lessons opened and done',
    answers: 'answers',
    bookmarks: 'bookmarks',
    notes: 'notes',
    forms: 'training values',
    presets: 'own presets',
    exercises: 'exercises',
    programs: 'programs',
    drawings: 'drawn digits',
    points: 'points in the plane',
    page: 'open page',
    exercise: 'open exercise',
    program: 'open program',
    lesson: 'open page',
    scrollTop: 'place in the text',
    panels: 'unfolded parts',
    windowBounds: 'place of the window',
    zoom: 'zoom',
    version: 'version',
  },
  leftOut: (file: string, places: readonly Place[], copy: string | undefined) =>
    places.length === 0
      ? `${file} could not be read: the app opened at its first page.`
      : `${file} could be read only in part. Left out: ${list(places)}.${copy === undefined ? '' : ` The whole file is kept as ${copy}.`}`,
  refused: (places: readonly Place[]) =>
    `Not saved: ${list(places)}. It is too long or not what it should be; once it is shorter, it is saved. What was saved before and everything else is kept.`,
  waiting: (places: readonly Place[]) =>
    `Not saved yet: ${list(places)}. Please keep the app open: it tries again every few seconds.`,
};

function list(places: readonly Place[]): string {
  const { named, others } = partsOf(places, nameOf);
  return others === 0 ? named.join(', ') : `${named.join(', ')} and ${integer(others)} more`;
}

function nameOf([field = '', entry = '']: Place): string {
  const { parts } = settingsKeeping;
  const name = parts[field as keyof typeof parts] ?? field;
  const lesson = lessonOf(entry);
  return lesson === undefined ? name : `${name} (lesson ${lesson})`;
}
