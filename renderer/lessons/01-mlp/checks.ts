// The questions of lesson 1.

import { smallNetworkLimits } from '@backprop-lab/core/demonstrations/smallNetworkLimits';
import { presets } from '@backprop-lab/core/training/runConfig';

import { practice } from '../../reading/checks/practice.ts';
import type { ChoiceQuestion, ShapeQuestion } from '../../reading/checks/questions.ts';
import { byHand } from '../../language/numbers.ts';

const { batchSize, hiddenSizes } = presets.article;
const [hidden = 0] = hiddenSizes;

/** A neuron with two inputs, and what it is asked about. */
export const neuron = { w: [2, -1], b: 1, x: [3, 2] } as const;

const sum = practice({
  id: 'sum-of-a-neuron',
  first: { w1: neuron.w[0], w2: neuron.w[1], b: neuron.b, x1: neuron.x[0], x2: neuron.x[1] },
  draw: (draw) => ({
    w1: draw.from([1, 2, 3, 0.5]),
    w2: draw.from([-1, -2, -3]),
    b: draw.from([1, 2, -1, -2]),
    x1: draw.from([1, 2, 3, 4]),
    x2: draw.from([1, 2, 3]),
  }),
  asked: ({ w1, w2, b, x1, x2 }) => ({
    answer: w1 * x1 + w2 * x2 + b,
    known: { noBias: w1 * x1 + w2 * x2, sign: w1 * x1 - w2 * x2 + b },
  }),
  words: {
    en: ({ w1, w2, b, x1, x2 }) => ({
      question: `A neuron has the weights ${byHand(w1)} and ${byHand(w2)} and the bias ${byHand(b)}. Its inputs are ${x1} and ${x2}. What is its sum z?`,
      right: `z = ${byHand(w1)}·${x1} + (${byHand(w2)})·${x2} + ${inBrackets(b)}. σ(z) then makes a number between 0 and 1 of it.`,
      wrong: 'Multiply each input by its weight, add the products, and then add the bias.',
      known: {
        noBias: 'Those are the two products. The bias is still missing.',
        sign: 'Almost: the second weight is negative, so its product is subtracted.',
      },
    }),
    ja: ({ w1, w2, b, x1, x2 }) => ({
      question: `重みが ${byHand(w1)} と ${byHand(w2)}、バイアスが ${byHand(b)} のニューロンに、${x1} と ${x2} を入力します。重み付き和 z はいくつですか。`,
      right: `z = ${byHand(w1)}·${x1} + (${byHand(w2)})·${x2} + ${inBrackets(b)} です。σ(z) が、これを 0 から 1 の間の値にします。`,
      wrong: '入力のそれぞれに重みを掛けて足し、最後にバイアスを加えます。',
      known: {
        noBias: '2 つの積の和はそれで合っています。バイアスがまだ足されていません。',
        sign: '惜しいです。2 つ目の重みは負なので、積の分だけ減ります。',
      },
    }),
  },
});

function inBrackets(value: number): string {
  return value < 0 ? `(${byHand(value)})` : byHand(value);
}

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

const parameters = practice({
  id: 'count-parameters',
  first: large,
  draw: (draw) => ({
    inputs: draw.from([2, 3, 4, 5, 8, 10]),
    hidden: draw.from([2, 3, 4, 5, 7, 10, 20]),
  }),
  asked: ({ inputs, hidden: neurons }) => ({
    answer: neurons * inputs + neurons + neurons + 1,
    // All weights; as many as layer 1 has weights and biases.
    known: { short: neurons * inputs + neurons },
  }),
  words: {
    en: ({ inputs, hidden: neurons }) => ({
      question: `How many numbers does training have to find for a network with ${inputs} inputs, ${neurons} hidden neurons and one output neuron?`,
      unit: 'numbers',
      right: `${neurons}·${inputs} weights and ${neurons} biases in layer 1, ${neurons} weights and one bias in layer 2.`,
      wrong: 'Count W1, b1, W2 and b2 one by one, and add them up.',
      known: {
        short: 'Something is missing: either the biases of both layers, or the whole of layer 2.',
      },
    }),
    ja: ({ inputs, hidden: neurons }) => ({
      question: `入力が ${inputs} 個、隠れ層のニューロンが ${neurons} 個、出力が 1 個のネットワークでは、学習で見つける数はいくつありますか。`,
      unit: '個',
      right: `第 1 層に重みが ${neurons}·${inputs} 個とバイアスが ${neurons} 個、第 2 層に重みが ${neurons} 個とバイアスが 1 個あります。`,
      wrong: 'W1、b1、W2、b2 のそれぞれに数がいくつあるかを数えて、足しましょう。',
      known: {
        short: '何かが抜けています。2 つの層のバイアスか、第 2 層の全部でしょうか。',
      },
    }),
  },
});

export const checks = { sum, layers, shape, parameters };
