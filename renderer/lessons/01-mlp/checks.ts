// The questions of lesson 1.

import { smallNetworkLimits } from '@backprop-lab/core/demonstrations/smallNetworkLimits';
import { presets } from '@backprop-lab/core/training/runConfig';

import type {
  ChoiceQuestion,
  NumberQuestion,
  ShapeQuestion,
} from '../../reading/checks/questions.ts';

const { batchSize, hiddenSizes } = presets.article;
const [hidden = 0] = hiddenSizes;

/** A neuron with two inputs, and what it is asked about. */
export const neuron = { w: [2, -1], b: 1, x: [3, 2] } as const;
const [w1, w2] = neuron.w;
const [x1, x2] = neuron.x;
const weighted = w1 * x1 + w2 * x2;

const sum: NumberQuestion = {
  id: 'sum-of-a-neuron',
  answer: weighted + neuron.b,
  known: { noBias: weighted, sign: w1 * x1 - w2 * x2 + neuron.b },
  words: {
    en: {
      question: `A neuron has the weights ${w1} and −${-w2} and the bias ${neuron.b}. Its inputs are ${x1} and ${x2}. What is its sum z?`,
      unit: '',
      right: `z = ${w1}·${x1} + (−${-w2})·${x2} + ${neuron.b}. The activation σ(z) is then close to 1.`,
      wrong: 'Multiply each input by its weight, add the products, and then add the bias.',
      known: {
        noBias: 'Those are the two products. The bias is still missing.',
        sign: 'Almost: the second weight is negative, so its product is subtracted.',
      },
    },
    ja: {
      question: `重みが ${w1} と −${-w2}、バイアスが ${neuron.b} のニューロンに、${x1} と ${x2} を入力します。重み付き和 z はいくつですか。`,
      unit: '',
      right: `z = ${w1}·${x1} + (−${-w2})·${x2} + ${neuron.b} です。出力 σ(z) は 1 に近い値になります。`,
      wrong: '入力のそれぞれに重みを掛けて足し、最後にバイアスを加えます。',
      known: {
        noBias: '2 つの積の和はそれで合っています。バイアスがまだ足されていません。',
        sign: '惜しいです。2 つ目の重みは負なので、積の分だけ減ります。',
      },
    },
  },
};

/** The network whose layers are to be counted: the input, two hidden layers, the output. */
export const counted = [4, 6, 3, 1] as const;

const layers: ChoiceQuestion = {
  id: 'count-layers',
  right: 1,
  words: {
    en: {
      question: `A network has ${counted[0]} inputs, a hidden layer of ${counted[1]} neurons, another of ${counted[2]}, and ${counted[3]} output neuron. How many layers does it have?`,
      options: [
        {
          text: '2 layers',
          why: 'Those are the hidden layers. The output layer has weights, a bias and σ like any other, so it counts too.',
        },
        {
          text: '3 layers',
          why: 'Two hidden layers and the output layer, each with a weight matrix of its own.',
        },
        {
          text: '4 layers',
          why: 'That counts the input as well. It computes nothing, so counting starts after it.',
        },
      ],
    },
    ja: {
      question: `入力が ${counted[0]} 個、隠れ層のニューロンが順に ${counted[1]} 個と ${counted[2]} 個、出力が ${counted[3]} 個のネットワークは、何層でしょうか。`,
      options: [
        {
          text: '2 層',
          why: 'それは隠れ層の数です。出力層にも重みとバイアスと σ があるので、1 層と数えます。',
        },
        {
          text: '3 層',
          why: '隠れ層が 2 つと出力層です。それぞれが重みの行列を 1 つずつ持っています。',
        },
        {
          text: '4 層',
          why: 'それでは入力も数えています。入力は何も計算しないので、その次から数えます。',
        },
      ],
    },
  },
};

const shape: ShapeQuestion = {
  id: 'shape-of-A1',
  answer: [batchSize, hidden + 2],
  words: {
    en: {
      question: `${batchSize} examples with 64 inputs each go through a layer of ${hidden + 2} neurons. What is the shape of A1?`,
      right:
        'One row for each example, one column for each neuron. The 64 inputs have disappeared in the sums.',
      wrong:
        'What is in a row of A, and what in a column? The number of inputs disappears in the sums.',
      transposed: 'The two numbers are right. But examples are the rows, and neurons the columns.',
    },
    ja: {
      question: `入力が 64 個のデータ ${batchSize} 件を、ニューロンが ${hidden + 2} 個の層に通します。A1 の形状は何ですか。`,
      right:
        'データ 1 件が 1 行、ニューロン 1 個が 1 列です。64 個の入力は、足し合わされて消えます。',
      wrong: 'A の 1 行は何で、1 列は何でしょうか。入力の個数は、足し合わせると消えます。',
      transposed: '2 つの数は合っています。ただし、データが行で、ニューロンが列です。',
    },
  },
};

/** The network whose parameters are to be counted: the largest of the figure with one hidden layer. */
export const large = {
  inputs: smallNetworkLimits.inputs.maximum,
  hidden: smallNetworkLimits.neurons.maximum,
};
/** All weights; as many as layer 1 has weights and biases. */
const weights = large.hidden * large.inputs + large.hidden;

const parameters: NumberQuestion = {
  id: 'count-parameters',
  answer: weights + large.hidden + 1,
  known: { short: weights },
  words: {
    en: {
      question: `How many numbers does training have to find for a network with ${large.inputs} inputs, ${large.hidden} hidden neurons and one output neuron?`,
      unit: 'numbers',
      right: `${large.hidden}·${large.inputs} weights and ${large.hidden} biases in layer 1, ${large.hidden} weights and one bias in layer 2.`,
      wrong: 'Count W1, b1, W2 and b2 one by one, and add them up.',
      known: {
        short: 'Something is missing: either the biases of both layers, or the whole of layer 2.',
      },
    },
    ja: {
      question: `入力が ${large.inputs} 個、隠れ層のニューロンが ${large.hidden} 個、出力が 1 個のネットワークでは、学習で見つける数はいくつありますか。`,
      unit: '個',
      right: `第 1 層に重みが ${large.hidden}·${large.inputs} 個とバイアスが ${large.hidden} 個、第 2 層に重みが ${large.hidden} 個とバイアスが 1 個あります。`,
      wrong: 'W1、b1、W2、b2 のそれぞれに数がいくつあるかを数えて、足しましょう。',
      known: {
        short: '何かが抜けています。2 つの層のバイアスか、第 2 層の全部でしょうか。',
      },
    },
  },
};

export const checks = { sum, layers, shape, parameters };
