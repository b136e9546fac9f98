// The diagnostics report as plain text, without anything that the learner wrote, named or answered.

import type { Settings } from '../../settings.ts';
import { SETTINGS_VERSION } from '../../settingsVersions.ts';
import { withoutPerson, type Person } from '../log/personalNames.ts';
import { withoutQuotes } from '../log/quotes.ts';

export interface DiagnosticsContext {
  /** Name and version, in the order of the text. */
  readonly versions: Readonly<Record<string, string>>;
  readonly settings: Settings;
  /** Lines of the log. */
  readonly problems: readonly string[];
  readonly person: Person;
}

export function diagnostics({ versions, settings, problems, person }: DiagnosticsContext): string {
  const lines = [
    'Backprop Lab: diagnostics',
    '',
    ...Object.entries(versions).map(([name, version]) => `${name}: ${version}`),
    '',
    'Settings',
    ...settingsLines(settings),
    '',
    `Last warnings and errors: ${problems.length === 0 ? 'none' : problems.length}`,
    // What an earlier version wrote may still quote something.
    ...problems.map((line) => withoutPerson(withoutQuotes(line), person)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Choices from fixed lists are included as they are; of everything the learner wrote or named, only the count. */
function settingsLines({ preferences, work, session }: Settings): string[] {
  const { language, theme, textSize, motion, sidebarOpen } = preferences;
  const { scrollTop } = session;
  const marks = Object.values(work.lessonMarks);
  const chosen = {
    ...{ version: SETTINGS_VERSION, language, theme, textSize, motion },
    ...{ sidebarOpen, scrollTop },
  };
  const counts = {
    'lessons opened': marks.length,
    'lessons done': marks.filter((mark) => mark === 'done').length,
    answers: inner(work.answers),
    bookmarks: inner(work.bookmarks),
    notes: inner([work.notes]),
    'forms changed': inner([work.forms]),
    'own presets': inner(work.presets),
    programs: Object.keys(work.programs).length,
    'drawn digits': Object.keys(work.drawings).length,
    'exercises begun': Object.keys(work.exercises).length,
    'panels folded or unfolded': inner([session.panels]),
  };
  return Object.entries({ ...chosen, ...counts }).map(([name, value]) => `${name}: ${value}`);
}

/** How many entries the entries have together. */
function inner(entries: object): number {
  return Object.values(entries).reduce<number>(
    (sum, entry: object) => sum + Object.keys(entry).length,
    0,
  );
}
