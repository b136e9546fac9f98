import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '手書き数字の順伝播', en: 'A forward pass on digits' },
};
