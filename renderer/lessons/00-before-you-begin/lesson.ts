import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: 'はじめる前に', en: 'Before you begin' },
  isOptional: true,
};
