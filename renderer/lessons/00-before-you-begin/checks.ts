// The questions of lesson 0.

import { presets } from '@backprop-lab/core/training/runConfig';

import type { NumberQuestion, ShapeQuestion } from '../../reading/checks/questions.ts';

/** A loss before and after a weight was moved. */
export const moved = { from: 2, to: 2.5, before: 5, after: 4 } as const;
const change = moved.after - moved.before;
const by = moved.to - moved.from;

const slope: NumberQuestion = {
  id: 'slope-is-a-rate',
  answer: change / by,
  known: { change, positive: -change / by, inverse: by / change },
  words: {
    en: {
      question: `A number w is moved from ${moved.from} to ${moved.to}, all else held fixed. The loss changes from ${moved.before} to ${moved.after}. At what rate does it change?`,
      unit: '',
      right:
        'The change of the loss per unit of change of w. It is negative, so the loss falls as w grows.',
      wrong: 'Divide the change of the loss by the change of w.',
      known: {
        change: 'That is the change itself. A rate is the change per unit: divide by the move.',
        positive: 'The size is right. But the loss becomes smaller, so what sign has the rate?',
        inverse:
          'That divides the move by the change of the loss. It is the other way round: output by input.',
      },
    },
    ja: {
      question: `ほかを固定して、ある数 w を ${moved.from} から ${moved.to} に動かすと、損失が ${moved.before} から ${moved.after} に変わりました。変化の割合はいくつですか。`,
      unit: '',
      right: 'w の変化 1 あたりの損失の変化です。負なので、w を大きくすると損失は小さくなります。',
      wrong: '損失の変化を、w の変化で割ります。',
      known: {
        change: 'それは変化そのものです。割合は変化 1 あたりの値なので、動かした幅で割ります。',
        positive: '大きさは合っています。損失は小さくなったので、符号はどうなるでしょうか。',
        inverse: 'それは、動かした幅を損失の変化で割った値です。割る向きが逆です。',
      },
    },
  },
};

/** The slopes of two steps. */
export const chained = { first: 5, second: -2 } as const;

const chain: NumberQuestion = {
  id: 'chain-rule',
  answer: chained.first * chained.second,
  known: {
    sum: chained.first + chained.second,
    positive: -chained.first * chained.second,
    first: chained.first,
    second: chained.second,
  },
  words: {
    en: {
      question: `u changes ${chained.first} times as much as x, and L changes −${-chained.second} times as much as u. What is the slope of L for x?`,
      unit: '',
      right: 'Slopes of steps that follow one another are multiplied, signs included.',
      wrong: 'What does L do when x moves by 1? First find out what u does.',
      known: {
        sum: 'Slopes along a chain do not add up: each step multiplies what comes to it.',
        positive: 'The size is right. When x grows, u grows; and what does L do then?',
        first: 'That is how much u changes. How much does L change with it?',
        second: 'That is how much L changes when u moves by 1. But u moves more than x does.',
      },
    },
    ja: {
      question: `u は x の ${chained.first} 倍、L は u の −${-chained.second} 倍だけ変わります。x についての L の傾きはいくつですか。`,
      unit: '',
      right: '続けて行う計算の傾きは、符号も含めて掛け合わせます。',
      wrong: 'x が 1 だけ動くと、まず u はどれだけ変わるでしょうか。それから L を考えます。',
      known: {
        sum: '足すのではありません。計算を 1 つ通るたびに、傾きが掛かります。',
        positive:
          '大きさは合っています。x が増えると u も増えます。そのとき L はどうなるでしょうか。',
        first: 'それは u の変化です。それにつれて L はどれだけ変わるでしょうか。',
        second: 'それは u が 1 だけ動いたときの値です。u は x より大きく動きます。',
      },
    },
  },
};

/** The gradients that come back on two ways. */
export const back = { one: 0.5, other: -2 } as const;

const split: NumberQuestion = {
  id: 'where-a-value-splits',
  answer: back.one + back.other,
  known: {
    product: back.one * back.other,
    mean: (back.one + back.other) / 2,
    difference: back.one - back.other,
    one: back.one,
    other: back.other,
  },
  words: {
    en: {
      question: `A value goes into two neurons. From one the gradient ${back.one} comes back to it, from the other −${-back.other}. What is its gradient?`,
      unit: '',
      right: 'When the value moves, both ways change the loss at once, and the changes add up.',
      wrong: 'Move the value by 1. What does the loss do because of each of the two ways?',
      known: {
        product: 'Slopes multiply along one way, step by step. These are two ways side by side.',
        mean: 'It is not a mean: both changes happen in full.',
        difference: 'The second gradient is negative, so adding it makes the sum smaller.',
        one: 'That is only one of the two ways.',
        other: 'That is only one of the two ways.',
      },
    },
    ja: {
      question: `ある値が 2 個のニューロンに入ります。片方から勾配 ${back.one} が、もう片方から −${-back.other} が戻ってきました。この値の勾配はいくつですか。`,
      unit: '',
      right: '値が動くと、2 つの経路が同時に損失を変えます。その変化は足し合わされます。',
      wrong: '値を 1 だけ動かすと、それぞれの経路から損失はどう変わるでしょうか。',
      known: {
        product: '掛けるのは、1 つの経路で続けて行う計算の傾きです。これは並んだ 2 つの経路です。',
        mean: '平均ではありません。どちらの変化も、そのまま起こります。',
        difference: '2 つ目の勾配は負なので、足すと和は小さくなります。',
        one: 'それは片方の経路の分だけです。',
        other: 'それは片方の経路の分だけです。',
      },
    },
  },
};

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
