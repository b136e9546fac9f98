import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '逆伝播を書く', en: 'Backward by hand' },
};
