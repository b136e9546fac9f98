import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '活性化関数', en: 'Activation functions' },
  preview: {
    ja: 'この課では、隠れ層に非線形な関数が要る理由と、ReLU がよく使われる理由を確かめます。本文はまだ準備中です。',
    en: 'This lesson will show why hidden layers need a non-linear function, and why it is usually ReLU. Its text is not written yet.',
  },
};
