// The questions of lesson 2.

import { practice } from '../../reading/checks/practice.ts';
import type { ChoiceQuestion } from '../../reading/checks/questions.ts';

const steepest = 0.25;

const collapse: ChoiceQuestion = {
  id: 'what-collapses',
  right: 2,
  words: {
    en: {
      question:
        'Five linear layers without activations, each of 100 neurons, are to replace one linear layer. What can they compute that it cannot?',
      options: [
        {
          text: 'Curves, because five layers are deep.',
          why: 'Depth alone bends nothing: a product of matrices is a matrix.',
        },
        {
          text: 'More complicated straight lines.',
          why: 'Each output stays a weighted sum of the inputs plus a number, and one layer can have any such weights.',
        },
        {
          text: 'Nothing.',
          why: 'Their matrices multiply into one, their biases into one bias. Only an activation between them changes that.',
        },
      ],
    },
    ja: {
      question:
        '線形層 1 つの代わりに、活性化関数のない、ニューロン 100 個の線形層を 5 つ重ねます。新しく計算できるようになるものは何でしょうか。',
      options: [
        {
          text: '曲線（5 層もあるから）',
          why: '深いだけでは曲がりません。行列の積は、やはり行列です。',
        },
        {
          text: 'もっと複雑な直線',
          why: '出力は「入力の重み付き和に数を足したもの」のままで、その重みは 1 層でも自由に選べます。',
        },
        {
          text: '何もない',
          why: '行列は掛け合わされて 1 つに、バイアスも 1 つにまとまります。それを変えられるのは、間に入れる活性化関数だけです。',
        },
      ],
    },
  },
};

const slopes = practice({
  id: 'three-slopes',
  first: { layers: 3, weight: 1 },
  draw: (draw) => ({ layers: draw.from([2, 3, 4]), weight: draw.from([1, 2, 3]) }),
  asked: ({ layers, weight }) => ({
    answer: (weight * steepest) ** layers,
    tolerance: 0.0005,
    known: {
      sum: layers * weight * steepest,
      one: weight * steepest,
      noWeights: weight === 1 ? 1 : steepest ** layers,
    },
  }),
  words: {
    en: ({ layers, weight }) => ({
      question: `A gradient of size 1 goes back through ${layers} layers with sigmoid, each at its steepest point; all weights are ${weight}. What is left of it?`,
      right:
        weight === 1
          ? `A quarter for each of the ${layers} layers, multiplied, and that was the best case.`
          : `${weight} times a quarter for each of the ${layers} layers, multiplied. Larger weights help, but only as long as the slopes stay at their steepest.`,
      wrong: 'Sigmoid’s slope is at most 0.25. Each layer multiplies by its slope and its weight.',
      known: {
        sum: 'The slopes do not add up: each layer multiplies what comes to it.',
        one: 'That is what is left after one of them.',
        noWeights:
          weight === 1
            ? 'The weights of 1 change nothing, but the slopes do.'
            : 'Those are the slopes alone. On its way the gradient meets the weights as well.',
      },
    }),
    ja: ({ layers, weight }) => ({
      question: `大きさ 1 の勾配が、シグモイドの層を ${layers} つさかのぼります（傾きはどこでも最大、重みはすべて ${weight}）。最後にいくつ残りますか。`,
      right:
        weight === 1
          ? `層を 1 つ通るたびに 4 分の 1 になります（${layers} 層分）。しかも、これがいちばん良い場合です。`
          : `層を 1 つ通るたびに、4 分の 1 の ${weight} 倍が掛かります（${layers} 層分）。重みが大きければ小さくなりにくいのですが、それは傾きが最大のときに限ります。`,
      wrong: 'シグモイドの傾きは最大で 0.25 です。層を通るたびに、傾きと重みが掛かります。',
      known: {
        sum: '傾きは足すのではありません。層を通るたびに掛けられます。',
        one: 'それはシグモイドの層を 1 つさかのぼったあとの値です。',
        noWeights:
          weight === 1
            ? '重みは 1 なので何も変えませんが、傾きは勾配を小さくします。'
            : 'それは傾きだけの積です。勾配には、通り道の重みも掛かります。',
      },
    }),
  },
});

const dead: ChoiceQuestion = {
  id: 'dead-neuron',
  right: 1,
  words: {
    en: {
      question:
        'A neuron of the first layer, with ReLU, has a negative sum for every image. What does training with plain gradient descent do to its weights?',
      options: [
        {
          text: 'It moves them until the sums become positive.',
          why: 'For that, a gradient would have to reach them. What slope does it meet on the way?',
        },
        {
          text: 'Nothing: they stay as they are.',
          why: 'The slope is 0 for every image, so every gradient of its weights is 0, and the update moves them by 0. The images stay the same, so nothing else can change its sums either.',
        },
        {
          text: 'It makes them 0.',
          why: 'The activation is 0, the weights are not. They would need a gradient to get there.',
        },
      ],
    },
    ja: {
      question:
        'ReLU を使う第 1 層のあるニューロンで、重み付き和がどの画像でも負になっています。単純な勾配降下法で学習を続けると、その重みはどうなりますか。',
      options: [
        {
          text: '重み付き和が正になるまで動く',
          why: 'それには勾配が届かなければなりません。途中でどんな傾きを掛けられるでしょうか。',
        },
        {
          text: '何も変わらない',
          why: 'どの画像でも傾きが 0 なので、重みの勾配もすべて 0 になり、更新しても動きません。画像は変わらないので、ほかに重み付き和を変えるものもありません。',
        },
        {
          text: '0 になる',
          why: '0 になるのは出力で、重みではありません。重みが 0 に近づくにも勾配が必要です。',
        },
      ],
    },
  },
};

export const checks = { collapse, slopes, dead };
