// The questions of lesson 5.

import type { ChoiceQuestion, OrderQuestion } from '../../reading/checks/questions.ts';
import { collected, delta, entryOfdW } from './practice.ts';

const parts: OrderQuestion = {
  id: 'four-beats',
  shown: [2, 0, 3, 1],
  words: {
    en: {
      question: 'Put the four parts of a training step into the order of this lesson.',
      steps: ['Predict', 'Measure the loss', 'Find the gradients', 'Update the parameters'],
      right:
        'Everything needs the prediction, and the update needs the gradients. The loss is measured in between, for us to read.',
      wrong: 'Ask what each part needs. What can be done with inputs and parameters alone?',
    },
    ja: {
      question: '学習の 1 ステップの 4 つの部分を、このレッスンの順番に並べてください。',
      steps: ['予測する', '損失を測る', '勾配を求める', 'パラメータを更新する'],
      right:
        'どの部分にも予測が必要で、更新には勾配が必要です。損失はその間に測り、学習の様子を知るのに使います。',
      wrong: 'それぞれに何が必要かを考えましょう。入力とパラメータだけでできるのはどれでしょうか。',
    },
  },
};

const why: ChoiceQuestion = {
  id: 'why-backward',
  right: 1,
  words: {
    en: {
      question: 'Why does the computation of the gradients begin at the output?',
      options: [
        {
          text: 'Because the last layer has the largest gradients.',
          why: 'Sizes do not matter here. Look at what the formula of δ for a layer needs.',
        },
        {
          text: 'Because the error term of a layer is made from that of the next one.',
          why: 'Only at the output is δ known directly. Each layer’s δ is then used for the layer before, so nothing is computed twice.',
        },
        {
          text: 'Because the first layer’s weights are updated last.',
          why: 'The updates come after all gradients are known, in any order.',
        },
      ],
    },
    ja: {
      question: '勾配の計算は、なぜ出力から始めるのでしょうか。',
      options: [
        {
          text: '最後の層の勾配がいちばん大きいから',
          why: '大きさは関係ありません。ある層の δ の式が何を必要としているかを見てみましょう。',
        },
        {
          text: 'ある層の誤差項は、次の層の誤差項から作られるから',
          why: '直接分かるのは出力層の δ だけです。各層の δ を 1 つ前の層で使うので、同じ計算を繰り返さずに済みます。',
        },
        {
          text: '最初の層の重みを最後に更新するから',
          why: '更新はすべての勾配がそろってから行い、順番は問いません。',
        },
      ],
    },
  },
};

export const checks = { parts, collected, delta, entryOfdW, why };
