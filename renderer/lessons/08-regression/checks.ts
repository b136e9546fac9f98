// The questions of lesson 8.

import { presets } from '@backprop-lab/core/training/runConfig';

import type { ChoiceQuestion, ShapeQuestion } from '../../reading/checks/questions.ts';
import { gradient, update } from './practice.ts';

const { batchSize } = presets.regression;

const changed: ChoiceQuestion = {
  id: 'what-changes',
  right: 2,
  words: {
    en: {
      question: 'From classification to regression: which lines of the backward pass change?',
      options: [
        {
          text: 'All of them.',
          why: 'Each line needs only the gradient that the line before it found. Look at what the hidden layer receives.',
        },
        {
          text: 'Those of the last linear layer.',
          why: 'The layer is a matrix product as before; only its number of rows is different.',
        },
        {
          text: 'Only the first, dZ2.',
          why: 'Loss and output activation decide dZ2. From there on everything is as before, with other shapes.',
        },
      ],
    },
    ja: {
      question: '分類から回帰に変えると、逆伝播の式のどの行が変わりますか。',
      options: [
        {
          text: 'すべての行',
          why: 'どの行も、1 つ前の行で求めた勾配さえあれば計算できます。隠れ層に届くものを見てみましょう。',
        },
        {
          text: '最後の線形層の行',
          why: '線形層はこれまでと同じ行列の積で、行数が違うだけです。',
        },
        {
          text: '最初の dZ2 だけ',
          why: 'dZ2 は損失と出力の活性化関数で決まります。その先は、形状が違うだけで前と同じです。',
        },
      ],
    },
  },
};

const broadcast: ShapeQuestion = {
  id: 'shape-of-a-mistake',
  answer: [batchSize, batchSize],
  words: {
    en: {
      question: `Z2 has the shape (${batchSize}, 1), y in NumPy or PyTorch the shape (${batchSize},). If y is not made a column, what is the shape of Z2 − y?`,
      right:
        'Every prediction meets every target, and no error is raised. That is why y is made a column first.',
      wrong:
        'y is taken as a row (1, m), and both are stretched until they match. How many rows, how many columns?',
      transposed: 'Rows and columns are equal here.',
    },
    ja: {
      question: `Z2 の形状は（${batchSize}, 1）、NumPy や PyTorch の y の形状は（${batchSize},）です。y を列に直さないと、Z2 − y の形状はどうなりますか。`,
      right:
        'すべての予測とすべての正解の組み合わせになり、しかもエラーは出ません。だから先に y を列に直します。',
      wrong:
        'y は（1, m）の行とみなされ、両方が同じ形状になるまで引き伸ばされます。何行何列でしょうか。',
      transposed: 'この場合、行数と列数は同じです。',
    },
  },
};

const suited: ChoiceQuestion = {
  id: 'good-target',
  right: 1,
  words: {
    en: {
      question: 'For which of these is regression the better choice?',
      options: [
        {
          text: 'The number on a football shirt, from a photo.',
          why: 'A shirt number is a name. Player 8 is not halfway between players 7 and 9.',
        },
        {
          text: 'The temperature at noon tomorrow.',
          why: 'Temperatures have an order and distances: being 1 degree off is better than being 10 off.',
        },
        {
          text: 'The kind of animal, numbered from 1 to 20.',
          why: 'The numbers are arbitrary. Animal 4 is not twice animal 2.',
        },
      ],
    },
    ja: {
      question: '次のうち、回帰が向いているのはどれですか。',
      options: [
        {
          text: '写真に写った選手の背番号',
          why: '背番号は名前のようなものです。8 番が、7 番と 9 番の中間の選手だというわけではありません。',
        },
        {
          text: '明日の正午の気温',
          why: '気温には順序と距離があります。1 度外れた予測は、10 度外れた予測より良い予測です。',
        },
        {
          text: '1 から 20 まで番号を付けた動物の種類',
          why: '番号は付けた人が決めただけです。4 番の動物は、2 番の動物の 2 倍ではありません。',
        },
      ],
    },
  },
};

export const checks = { gradient, update, changed, broadcast, suited };
