// Which exercises belong to a lesson.

import { exercises } from '@backprop-lab/core/exercises/catalogue';

import type { Language } from '../../electron/settings.ts';
import { exerciseTitle } from './exerciseTexts.ts';

export interface LessonExercise {
  readonly id: string;
  readonly title: string;
}

/** @param lesson name of its folder */
export function exercisesOf(lesson: string, language: Language): readonly LessonExercise[] {
  return exercises
    .filter((each) => each.lesson === lesson)
    .map(({ id }) => ({ id, title: exerciseTitle(id, language) }));
}
