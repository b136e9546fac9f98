// The questions of lesson 3.

import { practice } from '../../reading/checks/practice.ts';
import type { ChoiceQuestion } from '../../reading/checks/questions.ts';
import { facts } from './facts.ts';

const togetherness: ChoiceQuestion = {
  id: 'which-pair',
  right: 1,
  words: {
    en: {
      question:
        'A network is to predict how likely it is that a mail is spam. Which output and loss belong to it?',
      options: [
        {
          text: 'Identity and mean squared error',
          why: 'The output could be 3 or −1 then, and a probability cannot.',
        },
        {
          text: 'Sigmoid and binary cross entropy',
          why: 'Two classes: one sum and one probability are enough.',
        },
        {
          text: 'Ten outputs with softmax and cross entropy',
          why: 'Softmax shares one probability among classes. How many classes are there here?',
        },
      ],
    },
    ja: {
      question:
        'メールが迷惑メールである確率を予測するネットワークを作ります。ふさわしい出力と損失関数の組はどれですか。',
      options: [
        {
          text: '恒等関数と平均二乗誤差',
          why: 'これでは 3 や −1 も出力できてしまいます。確率にはなりません。',
        },
        {
          text: 'シグモイドと 2 値の交差エントロピー',
          why: 'クラスは 2 つなので、重み付き和も確率も 1 つで足ります。',
        },
        {
          text: '出力 10 個の softmax と交差エントロピー',
          why: 'softmax は、合計 1 の確率を各クラスに割り振ります。この問題のクラスはいくつでしょうか。',
        },
      ],
    },
  },
};

/** As precise as it is asked for. */
const hundredths = (value: number) => Math.round(100 * value) / 100;

const guessing = practice({
  id: 'cost-of-guessing',
  first: { classes: 4 },
  draw: (draw) => ({ classes: draw.from([3, 5, 6, 7, 8, 9, 12, 15, 16, 20, 25, 100]) }),
  asked: ({ classes }) => ({
    answer: hundredths(Math.log(classes)),
    tolerance: 0.005,
    known: {
      probability: 1 / classes,
      binary: hundredths(Math.log2(classes)),
      sum: hundredths(classes * Math.log(classes)),
    },
  }),
  words: {
    en: ({ classes }) => ({
      question: `A network gives each of ${classes} classes the same probability. What is its cross entropy for an image, to two decimals?`,
      right: `−log(1/${classes}), whichever class is the correct one.`,
      wrong:
        'Only the probability of the correct class counts. What is minus its natural logarithm?',
      known: {
        probability:
          'That is the probability of the correct class. Its loss is minus the logarithm.',
        binary: 'That is the logarithm to the base 2. Losses use the natural one.',
        sum: 'y is 1 for one class only, so the sum has a single term.',
      },
    }),
    ja: ({ classes }) => ({
      question: `あるネットワークは、${classes} つのクラスに同じ確率を付けます。画像 1 枚の交差エントロピーはいくつですか（小数第 2 位まで）。`,
      right: `どのクラスが正解でも −log(1/${classes}) です。`,
      wrong:
        '効くのは正解のクラスの確率だけです。その自然対数にマイナスを付けると、いくつでしょうか。',
      known: {
        probability: 'それは正解のクラスの確率です。損失は、その対数にマイナスを付けたものです。',
        binary: 'それは 2 を底とする対数です。損失では自然対数を使います。',
        sum: 'y は 1 つのクラスでだけ 1 なので、和には項が 1 つしか残りません。',
      },
    }),
  },
});

const probability = practice({
  id: 'softmax-by-hand',
  first: { first: 1, second: 3 },
  draw: (draw) => ({
    first: draw.from([1, 2, 3, 4, 6, 7, 9]),
    second: draw.from([1, 2, 3, 4, 6, 7, 9]),
  }),
  asked: ({ first, second }) => ({
    answer: second / (first + second),
    tolerance: 0.005,
    known: { ratio: second, other: first / (first + second) },
  }),
  words: {
    en: ({ first, second }) => ({
      question: `Two classes have exponentials exp(z) of ${first} and ${second}. What probability does softmax give to the second?`,
      right: `${second} of ${first + second}: softmax divides each exponential by the sum of all.`,
      wrong: 'Divide the second exponential by the sum of both.',
      known: {
        ratio: 'That is its exponential. A probability is a share of the sum of all.',
        other: 'That is the share of the first class.',
      },
    }),
    ja: ({ first, second }) => ({
      question: `2 つのクラスの exp(z) が ${first} と ${second} です。softmax は 2 番目のクラスにどれだけの確率を付けますか。`,
      right: `${first + second} のうちの ${second} です。softmax は、それぞれの exp(z) を全体の合計で割ります。`,
      wrong: '2 番目の exp(z) を、2 つの合計で割ってみましょう。',
      known: {
        ratio: 'それは exp(z) そのものです。確率は、全体の合計に占める割合です。',
        other: 'それは 1 番目のクラスの割合です。',
      },
    }),
  },
});

const twice: ChoiceQuestion = {
  id: 'softmax-twice',
  right: 0,
  words: {
    en: {
      question:
        'A PyTorch network ends in softmax, and its output goes into nn.CrossEntropyLoss. What is wrong?',
      options: [
        {
          text: 'Softmax is applied twice.',
          why: `The loss expects logits and applies softmax itself. Probabilities lie between 0 and 1, so the second softmax makes all of them nearly equal: with ten classes, none can get more than ${facts.mostOfTwice}%.`,
        },
        {
          text: 'Nothing: the loss needs probabilities.',
          why: 'Its name suggests it, but look at what the documentation calls its input.',
        },
        {
          text: 'The labels have to be one-hot.',
          why: 'Class numbers are its usual input. It takes one-hot rows as well, but only as floats: F.one_hot makes integers, and the loss refuses those. The trouble here is in the other input.',
        },
      ],
    },
    ja: {
      question:
        'PyTorch のネットワークの最後に softmax を置き、その出力を nn.CrossEntropyLoss に渡しました。どこが間違いですか。',
      options: [
        {
          text: 'softmax を 2 回かけている',
          why: `この損失関数はロジットを受け取り、自分で softmax をかけます。確率は 0 から 1 の間にあるので、もう一度かけると、どれも似た値になってしまいます。10 クラスなら、最大でも ${facts.mostOfTwice}% にしかなりません。`,
        },
        {
          text: '間違いはない（損失関数には確率が必要）',
          why: '名前からはそう思えますが、ドキュメントで入力が何と呼ばれているかを見てみましょう。',
        },
        {
          text: 'ラベルを one-hot にしていない',
          why: 'ふつうはクラスの番号を渡します。one-hot も受け取りますが、小数（float）に限ります。F.one_hot は整数を作るので、そのままではエラーになります。ここで問題なのは、もう一方の入力です。',
        },
      ],
    },
  },
};

export const checks = { togetherness, guessing, probability, twice };
