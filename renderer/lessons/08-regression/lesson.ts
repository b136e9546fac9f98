import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '回帰', en: 'Regression' },
};
