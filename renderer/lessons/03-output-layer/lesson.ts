import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '出力層', en: 'The output layer' },
};
