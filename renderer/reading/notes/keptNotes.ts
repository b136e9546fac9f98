// Everything that the learner keeps beside lessons, lesson by lesson.

import type { Work } from '../../../electron/settings.ts';

type Kept = Pick<Work, 'bookmarks' | 'notes'>;

export interface LessonWithNotes {
  /** Its folder's name. */
  readonly lesson: string;
  /** Bookmarked, counted from 0. */
  readonly sections: readonly number[];
  readonly hasNote: boolean;
}

/**
 * Lessons with a bookmark or a note, in their order.
 * @param before what there was when the page was opened: what has been removed since keeps its place, where it can be put back
 */
export function keptNotes(now: Kept, before: Kept = now): LessonWithNotes[] {
  const all = [now, before];
  const lessons = new Set(
    all.flatMap(({ bookmarks, notes }) => [...Object.keys(bookmarks), ...Object.keys(notes)]),
  );
  return [...lessons]
    .sort()
    .map((lesson) => ({
      lesson,
      sections: [...new Set(all.flatMap(({ bookmarks }) => bookmarks[lesson] ?? []))].sort(
        (a, b) => a - b,
      ),
      hasNote: all.some(({ notes }) => (notes[lesson] ?? '').trim() !== ''),
    }))
    .filter(({ sections, hasNote }) => sections.length > 0 || hasNote);
}
