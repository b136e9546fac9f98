// The texts of exercises: what is asked, in each language, and the solution. Read when the workbench is opened.

import type { Component } from 'svelte';

import type { Language } from '../../electron/settings.ts';

const titles = import.meta.glob<string>('../../core/exercises/*/{en,ja}.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const texts = import.meta.glob<Component>('../../core/exercises/*/{en,ja}.md', {
  import: 'default',
});

const solutions = import.meta.glob<string>('../../core/exercises/*/solution.py', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const fileOf = (exercise: string, name: string) => `../../core/exercises/${exercise}/${name}`;

/** Its first line, without the marks of a heading and of code. */
export function exerciseTitle(exercise: string, language: Language): string {
  const [line = ''] = (titles[fileOf(exercise, `${language}.md`)] ?? exercise).split('\n');
  return line.replace(/^# /, '').replaceAll('`', '');
}

/** @throws Error when there is none */
export async function exerciseText(exercise: string, language: Language): Promise<Component> {
  const load = texts[fileOf(exercise, `${language}.md`)];
  if (!load) throw new Error(`There is no text of ${exercise} in ${language}`);
  return load();
}

/** With the marks of its blanks. @throws Error when there is none */
export function exerciseSolution(exercise: string): string {
  const solution = solutions[fileOf(exercise, 'solution.py')];
  if (solution === undefined) throw new Error(`There is no solution of ${exercise}`);
  return solution;
}
