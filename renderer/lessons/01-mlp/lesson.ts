import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '多層パーセプトロン', en: 'What an MLP is' },
  preview: {
    ja: 'この課では、ロジスティック回帰を何本も並べて重ねると多層パーセプトロンになることを、図と行列の両方で見ていきます。本文はまだ準備中です。',
    en: 'This lesson will show, as a drawing and as matrices, how logistic regressions side by side and in layers make a multi-layer perceptron. Its text is not written yet.',
  },
};
