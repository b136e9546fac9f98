// What a learner keeps beside a lesson: bookmarks at its sections, and a note.

import { work } from '../../state/settings.svelte.ts';

/** Characters that can be typed into one. */
export const MOST_OF_A_NOTE = 20_000;

/** Sections of a lesson with a bookmark, counted from 0. */
export function bookmarksOf(lesson: string): readonly number[] {
  return work.current.bookmarks[lesson] ?? [];
}

export function setBookmark(lesson: string, section: number, isSet: boolean): void {
  const others = bookmarksOf(lesson).filter((other) => other !== section);
  const sections = isSet ? [...others, section].sort((a, b) => a - b) : others;
  work.change({ bookmarks: { ...work.current.bookmarks, [lesson]: sections } });
}

export function noteOf(lesson: string): string {
  return work.current.notes[lesson] ?? '';
}

export function setNote(lesson: string, note: string): void {
  work.change({ notes: { ...work.current.notes, [lesson]: note } });
}
