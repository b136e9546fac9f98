import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '回帰', en: 'Regression' },
  preview: {
    ja: 'この課では、数値を予測する回帰にすると逆伝播のどこが変わり、どこが同じままかを見ます。本文はまだ準備中です。',
    en: 'This lesson will show what changes in the backward pass, and what stays, when the network predicts a number. Its text is not written yet.',
  },
};
