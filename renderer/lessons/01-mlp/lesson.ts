import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '多層パーセプトロン', en: 'What an MLP is' },
};
