import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '出力層', en: 'The output layer' },
  preview: {
    ja: 'この課では、タスクごとに決まる出力層の活性化関数と損失関数の組み合わせを学びます。本文はまだ準備中です。',
    en: 'This lesson will show how the task decides the output activation and the loss together. Its text is not written yet.',
  },
};
