// The questions of lesson 6.

import { presets, trainingRows } from '@backprop-lab/core/training/runConfig';

import type {
  ChoiceQuestion,
  OrderQuestion,
  ShapeQuestion,
} from '../../reading/checks/questions.ts';
import { entryOfdb, outputError, throughMask } from './practice.ts';

const [hidden = 0] = presets.article.hiddenSizes;
const rows = trainingRows(presets.article);

const shape: ShapeQuestion = {
  id: 'shape-of-dA1',
  answer: [rows, hidden],
  words: {
    en: {
      question: `The batch has ${rows} images, the hidden layer ${hidden} neurons, the output 10. What is the shape of dA1 = dZ2 W2?`,
      right:
        'dZ2 is (images, 10) and W2 is (10, neurons): the tens meet and disappear. dA1 has the shape of A1.',
      wrong: 'Every gradient has the shape of its matrix. What is the shape of A1?',
      transposed: 'The two numbers are right, but a batch keeps its images in the rows.',
    },
    ja: {
      question: `バッチの画像が ${rows} 枚、隠れ層のニューロンが ${hidden} 個、出力が 10 個のとき、dA1 = dZ2 W2 の形状は何ですか。`,
      right:
        'dZ2 は（枚数, 10）、W2 は（10, ニューロン数）で、間の 10 どうしが消えます。dA1 は A1 と同じ形状です。',
      wrong: '勾配は、対応する行列と同じ形状です。A1 の形状は何でしょうか。',
      transposed: '2 つの数は合っています。バッチでは、画像が行に並びます。',
    },
  },
};

const bias: ChoiceQuestion = {
  id: 'why-bias-sums',
  right: 1,
  words: {
    en: {
      question: 'Why is the gradient of a bias a sum over the images?',
      options: [
        {
          text: 'Because the loss is a mean.',
          why: 'The mean is where the division by m comes from. The sum has another reason: where does the bias act?',
        },
        {
          text: 'Because the same bias was added for every image.',
          why: 'Through each image the bias changes the loss in one more way, and all these changes add up.',
        },
        {
          text: 'Because a bias has one row, and shapes must fit.',
          why: 'The shapes do tell that the rows must go, but the mean of the rows would fit as well. Think of what the bias does.',
        },
      ],
    },
    ja: {
      question: 'バイアスの勾配が、画像についての和になるのはなぜでしょうか。',
      options: [
        {
          text: '損失が平均だから',
          why: '平均から来るのは m での割り算です。和になる理由は別にあります。バイアスはどこに効いているでしょうか。',
        },
        {
          text: '同じバイアスが、すべての画像に足されたから',
          why: '画像 1 枚ごとに、バイアスが損失を変える道が 1 本あります。その影響をすべて足し合わせます。',
        },
        {
          text: 'バイアスは 1 行なので、形状を合わせるため',
          why: '形状から行をまとめることは分かりますが、平均でも形状は合ってしまいます。バイアスの働きを考えてみましょう。',
        },
      ],
    },
  },
};

const mask: ChoiceQuestion = {
  id: 'what-the-mask-asks',
  right: 2,
  words: {
    en: {
      question:
        'For one image a hidden neuron has Z1 = −0.5, and dA1 = 0.2 arrives. What is its dZ1?',
      options: [
        {
          text: '0.2',
          why: 'That would be without the mask. The neuron was off, so its sum had no influence on the loss.',
        },
        {
          text: '−0.1',
          why: 'The gradient is multiplied not by Z, but by the slope of ReLU there.',
        },
        {
          text: '0',
          why: 'The neuron was off. A small change of Z1 changes nothing, so the gradient stops here.',
        },
      ],
    },
    ja: {
      question:
        'ある画像で、隠れ層のニューロンの Z1 が −0.5、届いた dA1 が 0.2 でした。dZ1 はいくつでしょうか。',
      options: [
        {
          text: '0.2',
          why: 'それはマスクを掛けない場合です。このニューロンはオフだったので、損失に影響していません。',
        },
        { text: '−0.1', why: '勾配に掛けるのは Z ではなく、その点での ReLU の傾きです。' },
        {
          text: '0',
          why: 'ニューロンはオフでした。Z1 が少し変わっても何も変わらないので、勾配はここで止まります。',
        },
      ],
    },
  },
};

const order: OrderQuestion = {
  id: 'order-of-the-way-back',
  shown: [2, 0, 3, 1],
  words: {
    en: {
      question:
        'Put the backward pass into an order in which everything is known when it is needed.',
      steps: ['dZ2 = (A2 − y) / m', 'dA1 = dZ2 W2', 'dZ1 = dA1 ⊙ [Z1 > 0]', 'dW1 = dZ1ᵀ X'],
      right: 'From the loss back to the first weight, each step uses the one before.',
      wrong: 'Ask what each line needs: the gradient on its right side must already be known.',
    },
    ja: {
      question: '必要なものがそろってから計算できるように、逆伝播を並べ替えてください。',
      steps: ['dZ2 = (A2 − y) / m', 'dA1 = dZ2 W2', 'dZ1 = dA1 ⊙ [Z1 > 0]', 'dW1 = dZ1ᵀ X'],
      right: '損失から最初の重みまで、どのステップも 1 つ前の結果を使います。',
      wrong:
        'どの式も、右辺の勾配が先に計算されている必要があります。それぞれ何が必要か考えてみましょう。',
    },
  },
};

export const checks = { outputError, shape, bias, entryOfdb, mask, throughMask, order };
