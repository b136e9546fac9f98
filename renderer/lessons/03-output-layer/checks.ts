// The questions of lesson 3.

import type { ChoiceQuestion, NumberQuestion } from '../../reading/checks/questions.ts';

const togetherness: ChoiceQuestion = {
  id: 'which-pair',
  right: 1,
  words: {
    en: {
      question:
        'A network is to say how likely it is that a mail is spam. Which output and loss belong to it?',
      options: [
        {
          text: 'Identity and mean squared error',
          why: 'The answer could be 3 or −1 then, and a probability cannot.',
        },
        {
          text: 'Sigmoid and binary cross entropy',
          why: 'One question with two answers: one sum, one probability.',
        },
        {
          text: 'Ten outputs with softmax and cross entropy',
          why: 'Softmax shares one probability among classes. How many classes are there here?',
        },
      ],
    },
    ja: {
      question:
        'メールが迷惑メールである確率を答えるネットワークを作ります。ふさわしい出力と損失の組はどれですか。',
      options: [
        {
          text: '恒等関数と平均二乗誤差',
          why: 'これでは 3 や −1 という答えも出てしまいます。確率にはなりません。',
        },
        {
          text: 'シグモイドと 2 値の交差エントロピー',
          why: '答えが 2 通りの問いなので、和は 1 つ、確率も 1 つで足ります。',
        },
        {
          text: '出力 10 個の softmax と交差エントロピー',
          why: 'softmax は確率をクラスに分け合わせます。この問題のクラスはいくつでしょうか。',
        },
      ],
    },
  },
};

const exponentials = [1, 3] as const;
const share = exponentials[1] / (exponentials[0] + exponentials[1]);

const probability: NumberQuestion = {
  id: 'softmax-by-hand',
  answer: share,
  tolerance: 0.005,
  known: { ratio: exponentials[1], other: 1 - share },
  words: {
    en: {
      question: `Two classes have exponentials exp(z) of ${exponentials.join(' and ')}. Which probability does softmax give to the second?`,
      unit: '',
      right: 'Three parts of four: softmax divides each exponential by the sum of all.',
      wrong: 'Divide the second exponential by the sum of both.',
      known: {
        ratio: 'That is its exponential. A probability is a share of the sum of all.',
        other: 'That is the share of the first class.',
      },
    },
    ja: {
      question: `2 つのクラスの exp(z) が ${exponentials.join(' と ')} です。softmax は 2 番目のクラスにどれだけの確率を付けますか。`,
      unit: '',
      right: '4 分の 3 です。softmax は、それぞれの exp(z) を全体の和で割ります。',
      wrong: '2 番目の exp(z) を、2 つの和で割ってみましょう。',
      known: {
        ratio: 'それは exp(z) そのものです。確率は、全体の和に占める割合です。',
        other: 'それは 1 番目のクラスの割合です。',
      },
    },
  },
};

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
          why: 'The loss expects logits and applies softmax itself. Twice applied, all probabilities come close to each other, and the network learns slowly.',
        },
        {
          text: 'Nothing: the loss needs probabilities.',
          why: 'Its name suggests it, but look at what the documentation calls its input.',
        },
        {
          text: 'The labels have to be one-hot.',
          why: 'They may be, but class numbers are its usual input. The trouble is in the other input.',
        },
      ],
    },
    ja: {
      question:
        'PyTorch のネットワークの最後に softmax を置き、その出力を nn.CrossEntropyLoss に渡しました。どこが間違いですか。',
      options: [
        {
          text: 'softmax を 2 回かけている',
          why: 'この損失はロジットを受け取り、自分で softmax をかけます。2 回かけると確率がどれも似た値になり、学習が遅くなります。',
        },
        {
          text: '間違いはない（損失には確率が必要）',
          why: '名前からはそう思えますが、ドキュメントで入力が何と呼ばれているかを見てみましょう。',
        },
        {
          text: 'ラベルを one-hot にしていない',
          why: 'one-hot でもかまいませんが、ふつうはクラスの番号を渡します。問題はもう一方の入力です。',
        },
      ],
    },
  },
};

export const checks = { togetherness, probability, twice };
