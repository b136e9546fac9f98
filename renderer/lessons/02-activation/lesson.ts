import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '活性化関数', en: 'Activation functions' },
};
