// The questions of lesson 0.

import { presets } from '@backprop-lab/core/training/runConfig';

import { practice } from '../../reading/checks/practice.ts';
import type { ShapeQuestion } from '../../reading/checks/questions.ts';

/** A loss before and after a weight was  */
export const moved = { from: 2, to: 2.5, before: 5, after: 4 } as const;

const slope = practice({
  id: 'slope-is-a-rate',
  first: moved,
  draw: (draw) => {
    const from = draw.from([1, 2, 3, 4]);
    const before = draw.from([6, 7, 8, 9]);
    const by = draw.from([0.25, 0.5, 2, 4]);
    return { from, to: from + by, before, after: before - draw.from([1, 2, 3, 4, 5]) };
  },
  asked: ({ from, to, before, after }) => {
    const [change, by] = [after - before, to - from];
    return {
      answer: change / by,
      known: { change, positive: -change / by, inverse: by / change },
    };
  },
  words: {
    en: ({ from, to, before, after }) => ({
      question: `A number w is moved from ${from} to ${to}, all else held fixed. The loss changes from ${before} to ${after}. At what rate does it change?`,
      right:
        'The change of the loss per unit of change of w. It is negative, so the loss falls as w grows.',
      wrong: 'Divide the change of the loss by the change of w.',
      known: {
        change: 'That is the change itself. A rate is the change per unit: divide by the move.',
        positive: 'The size is right. But the loss becomes smaller, so what sign has the rate?',
        inverse:
          'That divides the move by the change of the loss. It is the other way round: output by input.',
      },
    }),
    ja: ({ from, to, before, after }) => ({
      question: `ほかを固定して、ある数 w を ${from} から ${to} に動かすと、損失が ${before} から ${after} に変わりました。変化の割合はいくつですか。`,
      right: 'w の変化 1 あたりの損失の変化です。負なので、w を大きくすると損失は小さくなります。',
      wrong: '損失の変化を、w の変化で割ります。',
      known: {
        change: 'それは変化そのものです。割合は変化 1 あたりの値なので、動かした幅で割ります。',
        positive: '大きさは合っています。損失は小さくなったので、符号はどうなるでしょうか。',
        inverse: 'それは、動かした幅を損失の変化で割った値です。割る向きが逆です。',
      },
    }),
  },
});

/** The slopes of two steps. */
export const chained = { first: 5, second: -2 } as const;

const chain = practice({
  id: 'chain-rule',
  first: chained,
  draw: (draw) => ({
    first: draw.from([2, 3, 4, 5, 6, 7]),
    second: draw.from([-2, -3, -4, -5, -6]),
  }),
  asked: ({ first, second }) => ({
    answer: first * second,
    known: { sum: first + second, positive: -first * second, first, second },
  }),
  words: {
    en: ({ first, second }) => ({
      question: `u changes ${first} times as much as x, and L changes −${-second} times as much as u. What is the slope of L for x?`,
      right: 'Slopes of steps that follow one another are multiplied, signs included.',
      wrong: 'What does L do when x moves by 1? First find out what u does.',
      known: {
        sum: 'Slopes along a chain do not add up: each step multiplies what comes to it.',
        positive: 'The size is right. When x grows, u grows; and what does L do then?',
        first: 'That is how much u changes. How much does L change with it?',
        second: 'That is how much L changes when u moves by 1. But u moves more than x does.',
      },
    }),
    ja: ({ first, second }) => ({
      question: `u は x の ${first} 倍、L は u の −${-second} 倍だけ変わります。x についての L の傾きはいくつですか。`,
      right: '続けて行う計算の傾きは、符号も含めて掛け合わせます。',
      wrong: 'x が 1 だけ動くと、まず u はどれだけ変わるでしょうか。それから L を考えます。',
      known: {
        sum: '足すのではありません。計算を 1 つ通るたびに、傾きが掛かります。',
        positive:
          '大きさは合っています。x が増えると u も増えます。そのとき L はどうなるでしょうか。',
        first: 'それは u の変化です。それにつれて L はどれだけ変わるでしょうか。',
        second: 'それは u が 1 だけ動いたときの値です。u は x より大きく動きます。',
      },
    }),
  },
});

/** The gradients that come back on two ways. */
export const back = { one: 0.5, other: -2 } as const;

const split = practice({
  id: 'where-a-value-splits',
  first: back,
  draw: (draw) => ({
    one: draw.from([0.5, 1.5, 2.5, 3, 4]),
    other: draw.from([-1, -2, -3, -4, -5]),
  }),
  asked: ({ one, other }) => ({
    answer: one + other,
    known: { product: one * other, mean: (one + other) / 2, difference: one - other, one, other },
  }),
  words: {
    en: ({ one, other }) => ({
      question: `A value goes into two neurons. From one the gradient ${one} comes back to it, from the other −${-other}. What is its gradient?`,
      right: 'When the value moves, both ways change the loss at once, and the changes add up.',
      wrong: 'Move the value by 1. What does the loss do because of each of the two ways?',
      known: {
        product: 'Slopes multiply along one way, step by step. These are two ways side by side.',
        mean: 'It is not a mean: both changes happen in full.',
        difference: 'The second gradient is negative, so adding it makes the sum smaller.',
        one: 'That is what comes back from the first neuron only.',
        other: 'That is what comes back from the second neuron only.',
      },
    }),
    ja: ({ one, other }) => ({
      question: `ある値が 2 個のニューロンに入ります。片方から勾配 ${one} が、もう片方から −${-other} が戻ってきました。この値の勾配はいくつですか。`,
      right: '値が動くと、2 つの経路が同時に損失を変えます。その変化は足し合わされます。',
      wrong: '値を 1 だけ動かすと、それぞれの経路から損失はどう変わるでしょうか。',
      known: {
        product: '掛けるのは、1 つの経路で続けて行う計算の傾きです。これは並んだ 2 つの経路です。',
        mean: '平均ではありません。どちらの変化も、そのまま起こります。',
        difference: '2 つ目の勾配は負なので、足すと和は小さくなります。',
        one: 'それは 1 個目のニューロンから戻る分だけです。',
        other: 'それは 2 個目のニューロンから戻る分だけです。',
      },
    }),
  },
});

const rows = presets.article.batchSize;
const columns = 10;

const shape: ShapeQuestion = {
  id: 'shape-with-keepdims',
  answer: [rows, 1],
  words: {
    en: {
      question: `Z has the shape (${rows}, ${columns}). What is the shape of Z.sum(axis=1, keepdims=True)?`,
      right: `One sum for each of the ${rows} rows; the side that was added up stays with length 1.`,
      wrong:
        'axis=1 is the second side, the columns: it is added up. keepdims=True leaves a 1 in its place.',
      transposed: `The two numbers are right. But it is the second side that is added up, so the 1 stands there.`,
    },
    ja: {
      question: `Z の形状は（${rows}, ${columns}）です。Z.sum(axis=1, keepdims=True) の形状は何ですか。`,
      right: `${rows} 行のそれぞれに和が 1 つずつあり、足した軸は長さ 1 で残ります。`,
      wrong:
        'axis=1 は 2 番目の軸、つまり列のほうで、これを足します。keepdims=True を付けると、そこに 1 が残ります。',
      transposed: '2 つの数は合っています。足したのは 2 番目の軸なので、1 はそちらに残ります。',
    },
  },
};

export const checks = { slope, chain, split, shape };
