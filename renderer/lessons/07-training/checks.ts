// The questions of lesson 7.

import { presets, trainingRows } from '@backprop-lab/core/training/runConfig';

import { practice } from '../../reading/checks/practice.ts';
import type { ChoiceQuestion, OrderQuestion } from '../../reading/checks/questions.ts';
import { integer } from '../../language/numbers.ts';
import { experiments, initQuestion } from './experiments.ts';

const { epochs } = presets.article;
const rows = trainingRows(presets.article);

const steps = practice({
  id: 'steps-per-epoch',
  first: { batch: 100 },
  draw: (draw) => ({ batch: draw.from([10, 20, 25, 40, 50, 60, 64, 128, 150, 200, 300, 500]) }),
  asked: ({ batch }) => {
    const all = Math.ceil(rows / batch);
    return {
      answer: all,
      known: { rest: Math.floor(rows / batch), total: all * epochs, images: rows },
    };
  },
  words: {
    en: ({ batch }) => ({
      question: `There are ${integer(rows)} training images. How many steps does an epoch have with a batch size of ${batch}?`,
      unit: 'steps',
      right: 'The last mini-batch holds fewer images, but it is a step as well.',
      wrong: 'Each step uses one mini-batch, and an epoch uses every image once.',
      known: {
        rest: 'Almost: some images would be left over. They make one more, smaller mini-batch.',
        total: 'That is the number of steps in the whole run. One epoch is a part of it.',
        images: 'That would be one step for each image, with a batch size of 1.',
      },
    }),
    ja: ({ batch }) => ({
      question: `学習用の画像は ${integer(rows)} 枚です。バッチサイズを ${batch} にすると、1 エポックは何ステップになりますか。`,
      unit: 'ステップ',
      right: '最後のミニバッチは枚数が少なくなりますが、これも 1 ステップです。',
      wrong: '1 ステップでミニバッチを 1 つ使い、1 エポックですべての画像を 1 回ずつ使います。',
      known: {
        rest: '惜しいです。余った画像が、もう 1 つ小さなミニバッチになります。',
        total: 'それは学習全体のステップ数です。1 エポック分を考えてみましょう。',
        images: 'それは画像 1 枚ごとに 1 ステップ、つまりバッチサイズが 1 の場合です。',
      },
    }),
  },
});

const loop: OrderQuestion = {
  id: 'order-of-a-step',
  shown: [1, 3, 0, 2],
  words: {
    en: {
      question: 'Put the four parts of a step into the order in which the loop does them.',
      steps: [
        'Forward: from images to probabilities',
        'Loss: one number for how far off they are',
        'Backward: a gradient for every parameter',
        'Update: a small move against the gradient',
      ],
      right:
        'Loss and gradients are both computed from the probabilities and the labels, and the update needs the gradients. The value of the loss is for you to read: no gradient uses it.',
      wrong: 'Start with the part that needs nothing but images and parameters.',
    },
    ja: {
      question: '1 ステップの 4 つの部分を、学習ループで行う順に並べてください。',
      steps: [
        '順伝播：画像から確率を求める',
        '損失：どれだけ外れているかを 1 つの数にする',
        '逆伝播：すべてのパラメータの勾配を求める',
        '更新：勾配の逆向きに少し動かす',
      ],
      right:
        '損失も勾配も、確率と正解ラベルから計算します。更新には勾配が必要です。損失の値は様子を知るためのもので、勾配の計算には使いません。',
      wrong: '画像とパラメータさえあれば計算できる部分から始めましょう。',
    },
  },
};

const diverging: ChoiceQuestion = {
  id: 'rising-loss',
  right: 0,
  words: {
    en: {
      question:
        'The training loss jumps up and down and grows from epoch to epoch. What do you try first?',
      options: [
        {
          text: 'A smaller learning rate.',
          why: 'The steps are so long that they jump over the lower ground. Shorter ones stay in it.',
        },
        {
          text: 'More epochs.',
          why: 'More of the same steps would only lead further away.',
        },
        {
          text: 'More hidden neurons.',
          why: 'A larger network does not make the steps shorter, and those are the problem here.',
        },
      ],
    },
    ja: {
      question: '学習損失が上下に跳ねながら、エポックごとに増えていきます。まず何を試しますか。',
      options: [
        {
          text: '学習率を小さくする',
          why: '一歩が大きすぎて、損失の小さいところを飛び越えています。小さくすれば、そこにとどまれます。',
        },
        {
          text: 'エポック数を増やす',
          why: '同じ歩幅のまま続けても、さらに遠くへ外れていくだけです。',
        },
        {
          text: '隠れ層のニューロンを増やす',
          why: 'ネットワークを大きくしても歩幅は変わりません。問題は一歩の大きさです。',
        },
      ],
    },
  },
};

const sameCurve: ChoiceQuestion = {
  id: 'same-curve',
  right: 1,
  words: {
    en: {
      question:
        'Two runs keep a loss near 2.3, and at the end all of their hidden neurons are dead. In one the rate was too large, in the other a gradient is wrong. How do you find out which is which?',
      options: [
        {
          text: 'By the curves: a wrong gradient makes a rougher one.',
          why: 'Look at both in the figure: nothing in the curves says what made them.',
        },
        {
          text: 'By comparing the gradients before the first step with autograd or finite differences.',
          why: 'The check needs no training. With the large rate all gradients are right, and it is enough to choose a smaller one; with the wrong mask W1 and b1 are not.',
        },
        {
          text: 'By training longer: the one with right gradients recovers.',
          why: 'Dead neurons get no gradient, right or wrong. Neither of the two recovers.',
        },
      ],
    },
    ja: {
      question:
        '2 つの学習で、損失が 2.3 の近くから下がらず、最後には隠れ層のニューロンがすべて死んでいました。片方は学習率が大きすぎ、もう片方は勾配が間違っています。どうすれば見分けられますか。',
      options: [
        {
          text: '曲線を見る（勾配が間違っているほうが、ぎざぎざになる）',
          why: '図で 2 つを見比べてください。曲線からは、何が原因かは分かりません。',
        },
        {
          text: '最初のステップの前の勾配を、自動微分や数値微分と比べる',
          why: '学習させなくても確かめられます。学習率が大きいだけなら、勾配はすべて正しく、学習率を小さくすれば済みます。マスクが間違っていれば、W1 と b1 の勾配が一致しません。',
        },
        {
          text: 'もっと長く学習させる（勾配が正しければ回復する）',
          why: '死んだニューロンには、正しくても間違っていても勾配が届きません。どちらも回復しません。',
        },
      ],
    },
  },
};

export const checks = {
  steps,
  loop,
  diverging,
  sameCurve,
  init: initQuestion,
  rate: experiments.rate.question,
  batch: experiments.batch.question,
  width: experiments.width.question,
};
