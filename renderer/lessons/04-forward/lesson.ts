import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '手書き数字の順伝播', en: 'A forward pass on digits' },
  preview: {
    ja: 'この課では、実際の手書き数字がネットワークを通って確率になるまでを、行列の形を確かめながらたどります。本文はまだ準備中です。',
    en: 'This lesson will follow a real digit through the network until it becomes probabilities, with the shape at every step. Its text is not written yet.',
  },
};
