// The numbers to work out in lesson 8: an entry of dZ2, and a weight after one update.

import { practice } from '../../reading/checks/practice.ts';
import { byHand } from '../../language/numbers.ts';

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

export const gradient = practice({
  id: 'one-gradient',
  first: { prediction: 5, target: 3, batch: 4 },
  draw: (draw) => ({
    prediction: draw.from([...digits, 1.5, 2.5, 4.5, 6.5]),
    target: draw.from(digits),
    batch: draw.from([2, 4, 5, 8, 10]),
  }),
  asked: ({ prediction, target, batch }) => {
    const difference = prediction - target;
    return {
      answer: (2 * difference) / batch,
      known: { two: difference / batch, mean: 2 * difference, sign: (-2 * difference) / batch },
    };
  },
  words: {
    en: ({ prediction, target, batch }) => ({
      question: `A batch has ${batch} images. For one of them the prediction is ${prediction} and the target ${target}. What is this image’s entry in dZ2?`,
      right: 'Twice the difference, divided by the number of images in the batch.',
      wrong: 'dZ2 = 2 (Z2 − y) / m. Substitute the three numbers.',
      known: {
        two: 'The 2 that comes from differentiating the square is missing.',
        mean: 'The loss is a mean: each image’s share is divided by m.',
        sign:
          prediction > target
            ? 'The sign is wrong: the prediction is too large, so the loss grows with it.'
            : 'The sign is wrong: the prediction is too small, so the loss falls as it grows.',
      },
    }),
    ja: ({ prediction, target, batch }) => ({
      question: `バッチの画像は ${batch} 枚です。そのうち 1 枚では、予測が ${prediction}、目標値が ${target} でした。この画像の dZ2 の値はいくつですか。`,
      right: '差の 2 倍を、バッチの枚数で割った値です。',
      wrong: 'dZ2 = 2 (Z2 − y) / m に 3 つの数を代入してみましょう。',
      known: {
        two: '2 乗を微分すると前に出てくる 2 が抜けています。',
        mean: '損失は平均なので、1 枚分は m で割ります。',
        sign:
          prediction > target
            ? '符号が逆です。予測が大きすぎるので、さらに大きくすると損失は増えます。'
            : '符号が逆です。予測が小さすぎるので、大きくすると損失は減ります。',
      },
    }),
  },
});

export const update = practice({
  id: 'one-update',
  first: { w: 0.5, rate: 0.1, A1: [1, 2], Z2: [3, 5], y: [2, 6] },
  draw: (draw) => ({
    w: draw.from([-1, -0.5, 0.5, 1, 2]),
    rate: draw.from([0.1, 0.01, 0.2]),
    A1: draw.list(2, [1, 2, 3, 0.5]),
    Z2: draw.list(2, digits),
    y: draw.list(2, digits),
  }),
  asked: ({ w, rate, A1, Z2, y }) => {
    const m = A1.length;
    const sum = A1.reduce((total, a, i) => total + a * ((Z2[i] ?? NaN) - (y[i] ?? NaN)), 0);
    const dW2 = (2 * sum) / m;
    const column = (values: readonly number[]) => values.map((value) => [value]);
    return {
      answer: w - rate * dW2,
      known: {
        sign: w + rate * dW2,
        two: w - (rate * dW2) / 2,
        mean: w - rate * 2 * sum,
        noRate: w - dW2,
        gradient: dW2,
        noWeight: -rate * dW2,
      },
      matrices: [
        { name: 'A1', quantity: 'data', rows: column(A1) },
        { name: 'Z2', quantity: 'preactivation', rows: column(Z2) },
        { name: 'y', quantity: 'data', rows: column(y) },
      ],
    };
  },
  words: {
    en: ({ w, rate }) => ({
      question: `A network for regression with one hidden neuron, a batch of two images. The weight W2[0, 0] is ${byHand(w)}, the learning rate ${byHand(rate)}. What is the weight after one update?`,
      right:
        'dZ2 = 2 (Z2 − y) / m, dW2 = dZ2ᵀ A1, and the weight moves against it, learning rate times as far.',
      wrong:
        'First dZ2 = 2 (Z2 − y) / m, a number for each image. Then dW2 = dZ2ᵀ A1. Then W2 − η dW2.',
      known: {
        sign: 'The weight moves against its gradient: subtract.',
        two: 'The 2 that comes from differentiating the square is missing.',
        mean: 'The loss is a mean: divide by the number of images.',
        noRate: 'The gradient is right. Multiply it by the learning rate before you subtract it.',
        gradient: 'That is the gradient. How far does the weight move, and where is it then?',
        noWeight: 'That is how far the weight moves. Where is it then?',
      },
    }),
    ja: ({ w, rate }) => ({
      question: `隠れ層のニューロンが 1 個の回帰のネットワークに、画像 2 枚のバッチを入れました。重み W2[0, 0] は ${byHand(w)}、学習率は ${byHand(rate)} です。1 回更新したあとの重みはいくつですか。`,
      right:
        'dZ2 = 2 (Z2 − y) / m、dW2 = dZ2ᵀ A1 です。重みは、勾配に学習率を掛けた分だけ、勾配の逆向きに動きます。',
      wrong:
        'まず画像ごとに dZ2 = 2 (Z2 − y) / m を求めます。次に dW2 = dZ2ᵀ A1、最後に W2 − η dW2 です。',
      known: {
        sign: '重みは勾配の逆向きに動くので、引き算です。',
        two: '2 乗を微分すると前に出てくる 2 が抜けています。',
        mean: '損失は平均なので、画像の枚数で割ります。',
        noRate: '勾配は合っています。引く前に学習率を掛けます。',
        gradient: 'それは勾配です。重みはどれだけ動いて、いくつになるでしょうか。',
        noWeight: 'それは重みが動く量です。動いたあとの重みはいくつでしょうか。',
      },
    }),
  },
});
