import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '学習の流れ', en: 'How learning flows' },
  preview: {
    ja: 'この課では、予測、損失、勾配、更新というひと回りと、誤差が出力から入力へ伝わるようすを追います。本文はまだ準備中です。',
    en: 'This lesson will walk once around prediction, loss, gradient and update, and follow the error from output back to input. Its text is not written yet.',
  },
};
