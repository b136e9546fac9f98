// What a lesson is called wherever it is spoken of.

import { LAB } from '../lab/experiment/labId.ts';
import { language } from '../state/language.svelte.ts';
import { catalogue } from './catalogue.ts';

/** Number and title in the language chosen; of what is no lesson, its id. */
export function lessonTitle(id: string): string {
  const lesson = catalogue.find((entry) => entry.id === id);
  if (id === LAB) return language.words.lab.title;
  return lesson ? language.words.app.lessonTitle(lesson.number, lesson.title[language.code]) : id;
}
