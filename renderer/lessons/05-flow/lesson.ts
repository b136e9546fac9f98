import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '学習の流れ', en: 'How learning flows' },
};
