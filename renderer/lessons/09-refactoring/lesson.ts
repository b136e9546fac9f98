import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: 'クラスに整理する', en: 'Refactoring into classes' },
  preview: {
    ja: 'この課では、ここまでのコードを Linear、ReLU、Model といったクラスにまとめ直します。本文はまだ準備中です。',
    en: 'This lesson will gather the code so far into classes such as Linear, ReLU and Model. Its text is not written yet.',
  },
};
