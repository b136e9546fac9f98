// All lessons in order: one numbered folder each. Texts and figures load when they are opened.

import type { Component } from 'svelte';

import type { Language } from '../../electron/settings.ts';
import type { Lesson } from './lesson.ts';

export interface CatalogueEntry extends Lesson {
  /** The folder's name, e.g. `07-training`. */
  readonly id: string;
  /** 1 to 9; 0 of the preparation. */
  readonly number: number;
}

const lessons = import.meta.glob<Lesson>('./*/lesson.ts', { eager: true, import: 'lesson' });
const texts = import.meta.glob<Component>('./*/{ja,en}.md', { import: 'default' });
const pages = import.meta.glob<Component<{ text: Component }>>('./*/Page.svelte', {
  import: 'default',
});

export const catalogue: readonly CatalogueEntry[] = Object.entries(lessons)
  .map(([path, lesson]) => {
    const id = path.split('/')[1] ?? '';
    return { id, number: Number.parseInt(id, 10), ...lesson };
  })
  .sort((a, b) => a.number - b.number);

/** The one that a first start opens. */
export const firstLesson = catalogue.find(({ isOptional }) => !isOptional);

/**
 * The lesson's text and the page that sets it.
 * @throws RangeError when there is no such lesson
 */
export async function loadLesson(id: string, language: Language) {
  const loadText = texts[`./${id}/${language}.md`];
  const loadPage = pages[`./${id}/Page.svelte`];
  if (!loadText || !loadPage) throw new RangeError(`There is no lesson ${id}.`);
  const [text, Page] = await Promise.all([loadText(), loadPage()]);
  return { text, Page };
}
