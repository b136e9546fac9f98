import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '逆伝播を書く', en: 'Backward by hand' },
  preview: {
    ja: 'この課では、逆伝播の式を導いてコードにし、自動微分の結果と比べます。本文はまだ準備中です。',
    en: 'This lesson will derive the backward pass, write it as code, and hold it against automatic differentiation. Its text is not written yet.',
  },
};
