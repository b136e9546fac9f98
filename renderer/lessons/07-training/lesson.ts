import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '学習', en: 'Training' },
};
