// The questions of lesson 4.

import { presets } from '@backprop-lab/core/training/runConfig';

import { practice } from '../../reading/checks/practice.ts';
import type { ChoiceQuestion, ShapeQuestion } from '../../reading/checks/questions.ts';
import { measured, standardised } from './facts.ts';

const [hidden = 0] = presets.article.hiddenSizes;
const batch = 100;

const standardisedPixel = practice({
  id: 'standardised-pixel',
  first: { pixel: 10 },
  draw: (draw) => ({ pixel: draw.from([0, 1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16]) }),
  asked: ({ pixel }) => ({
    answer: Number(standardised(pixel).toFixed(2)),
    tolerance: 0.011,
    known: {
      notShifted: Number((pixel / measured.sampleStd).toFixed(2)),
      notScaled: Number((pixel - measured.mean).toFixed(2)),
      sign: Number((-standardised(pixel)).toFixed(2)),
    },
  }),
  words: {
    en: ({ pixel }) => ({
      question: `A pixel has the brightness ${pixel}. What is it after standardising with μ = 4.891 and σ = 6.025? Two decimals are enough.`,
      right: `The distance from the mean, in standard deviations: ${
        pixel > measured.mean
          ? 'positive, as the pixel is brighter'
          : 'negative, as the pixel is darker'
      } than the mean.`,
      wrong: 'First subtract the mean, then divide by the standard deviation.',
      known: {
        notShifted: 'That is only divided. Subtract the mean first.',
        notScaled: 'That is only shifted. Now divide by the standard deviation.',
        sign: 'The sign is wrong: it is the pixel minus the mean.',
      },
    }),
    ja: ({ pixel }) => ({
      question: `明るさ ${pixel} の画素を、μ = 4.891、σ = 6.025 で標準化するといくつになりますか。小数第 2 位まででかまいません。`,
      right: `平均からの隔たりを、標準偏差を単位にして表した値です。画素が平均より${
        pixel > measured.mean ? '明るいので正' : '暗いので負'
      }になります。`,
      wrong: 'まず平均を引き、それから標準偏差で割ります。',
      known: {
        notShifted: '割っただけになっています。その前に平均を引きます。',
        notScaled: '引いただけになっています。次に標準偏差で割ります。',
        sign: '符号が逆です。画素の値から平均を引きます。',
      },
    }),
  },
});

const shape: ShapeQuestion = {
  id: 'shape-of-A1',
  answer: [batch, hidden],
  words: {
    en: {
      question: `${batch} images go through the network at once. What is the shape of A1?`,
      right: 'One row per image, one column per hidden neuron. ReLU changes values, not shapes.',
      wrong: 'A1 has the shape of Z1. Count the images and the hidden neurons.',
      transposed: 'The two numbers are right, but images are the rows.',
    },
    ja: {
      question: `${batch} 枚の画像をまとめてネットワークに入れます。A1 の形状は何ですか。`,
      right:
        '画像 1 枚が 1 行、隠れ層のニューロン 1 個が 1 列です。ReLU は値を変えますが、形状は変えません。',
      wrong: 'A1 は Z1 と同じ形状です。画像の枚数と、隠れ層のニューロンの数を数えてみましょう。',
      transposed: '2 つの数は合っています。画像は行に並びます。',
    },
  },
};

const confident: ChoiceQuestion = {
  id: 'what-certainty-means',
  right: 2,
  words: {
    en: {
      question:
        'An untrained network gives an image the probability 0.999 for “4”. What does that tell you?',
      options: [
        {
          text: 'The image very probably shows a 4.',
          why: 'The weights are random and have seen no image. The number says nothing about the image.',
        },
        {
          text: 'Softmax has been computed wrongly.',
          why: 'Softmax does what it should. The question is what it was given.',
        },
        {
          text: 'Its logit is several units above all others.',
          why: 'Differences of logits are all that softmax gets. With large weights they are large, right or wrong.',
        },
      ],
    },
    ja: {
      question:
        '学習前のネットワークが、ある画像について「4」の確率を 0.999 としました。ここから何が分かりますか。',
      options: [
        {
          text: 'その画像は、ほぼ間違いなく 4 である',
          why: '重みは乱数で、まだ 1 枚も画像を見ていません。この数は、画像については何も語っていません。',
        },
        {
          text: 'softmax の計算が間違っている',
          why: 'softmax は正しく働いています。問題は、何を渡されたかです。',
        },
        {
          text: '「4」のロジットが、ほかのどれよりもずっと大きい',
          why: 'softmax に効くのは、ロジットの差だけです。重みが大きければ、正しくても間違っていても差は大きくなります。',
        },
      ],
    },
  },
};

const scaled: ChoiceQuestion = {
  id: 'scaled-weights',
  right: 1,
  words: {
    en: {
      question:
        'All biases are 0, and every weight of W1 is halved. W2 stays. What happens to the network’s predictions?',
      options: [
        {
          text: 'They change, because the hidden values are different.',
          why: 'They differ, but all by the same factor. Follow it through ReLU and W2.',
        },
        {
          text: 'The predicted digits stay, but the probabilities come closer together.',
          why: 'Z1 is halved, ReLU passes the factor on, and so Z2 is halved. Its order stays; its differences shrink.',
        },
        {
          text: 'Nothing changes, because softmax makes the sum 1 again.',
          why: 'Softmax ignores what is added to all logits, not what they are multiplied by.',
        },
      ],
    },
    ja: {
      question:
        'バイアスがすべて 0 のネットワークで、W1 の重みをすべて半分にします。W2 はそのままです。ネットワークの予測はどうなりますか。',
      options: [
        {
          text: '隠れ層の値が変わるので、予測する数字も変わる',
          why: '値は変わりますが、どれも同じ倍率です。その倍率が ReLU と W2 をどう通るか、たどってみましょう。',
        },
        {
          text: '予測する数字は変わらず、確率の差が縮まる',
          why: 'Z1 が半分になり、ReLU はその倍率を通すので、Z2 も半分になります。順番はそのままで、差だけが縮みます。',
        },
        {
          text: 'softmax が合計を 1 に戻すので、何も変わらない',
          why: 'softmax で消えるのは、全部のロジットに同じ数を足したときです。掛けた倍率は消えません。',
        },
      ],
    },
  },
};

export const checks = { standardised: standardisedPixel, shape, confident, scaled };
