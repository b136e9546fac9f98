// The questions of lesson 9.

import type { ChoiceQuestion, OrderQuestion } from '../../reading/checks/questions.ts';

const memory: ChoiceQuestion = {
  id: 'what-is-kept',
  right: 2,
  words: {
    en: {
      question: 'Why does Linear.forward keep its input X?',
      options: [
        {
          text: 'So that the next call of forward can be faster.',
          why: 'The next call brings an input of its own. Think of what comes after forward.',
        },
        {
          text: 'So that the loss can be computed.',
          why: 'The loss sees only the output of the last layer.',
        },
        {
          text: 'Because backward needs it for the gradient of W.',
          why: 'dW = dZᵀ X. In the version with functions X was passed as an argument; now the layer remembers it.',
        },
      ],
    },
    ja: {
      question: 'Linear.forward は、なぜ入力 X を覚えておくのでしょうか。',
      options: [
        {
          text: '次に forward を呼んだとき速くするため',
          why: '次の呼び出しには、また別の入力が来ます。forward のあとに何が来るかを考えましょう。',
        },
        {
          text: '損失を計算するため',
          why: '損失が見るのは、最後の層の出力だけです。',
        },
        {
          text: 'backward が W の勾配を求めるのに必要だから',
          why: 'dW = dZᵀ X だからです。関数版では X を引数で渡していましたが、ここでは層が覚えています。',
        },
      ],
    },
  },
};

const order: OrderQuestion = {
  id: 'backward-through-the-model',
  shown: [2, 0, 3, 1],
  words: {
    en: {
      question: 'In which order does Model.backward call the layers of a two-layer network?',
      steps: ['SoftmaxCrossEntropy', 'Linear 2', 'ReLU', 'Linear 1'],
      right: 'From the loss to the input: the same layers as forward, the other way round.',
      wrong: 'Where does the error begin, and where does each layer pass it?',
    },
    ja: {
      question: '2 層のネットワークで、Model.backward はどの順に層を呼びますか。',
      steps: ['SoftmaxCrossEntropy', 'Linear 2', 'ReLU', 'Linear 1'],
      right: '損失から入力へ、順伝播と同じ層を逆の順にたどります。',
      wrong: '誤差はどこで生まれ、各層はそれをどこへ渡すでしょうか。',
    },
  },
};

const extension: ChoiceQuestion = {
  id: 'one-more-layer',
  right: 0,
  words: {
    en: {
      question: 'You want a third layer. What new code does the version with classes need?',
      options: [
        {
          text: 'No layer at all: one more Linear and ReLU go into the list.',
          why: 'The classes do not know how many layers there are, and Model goes through its list.',
        },
        {
          text: 'A new backward function for three layers.',
          why: 'With functions it was so. Here each layer brings its own backward, and Model only calls them.',
        },
        {
          text: 'The loss.',
          why: 'The loss sees the last layer’s output, however many layers there are before it.',
        },
      ],
    },
    ja: {
      question: '層を 3 つにしたいとき、クラス版で新しく書くものはどれですか。',
      options: [
        {
          text: '層は書かなくてよい（Linear と ReLU を 1 つずつ並びに加えるだけ）',
          why: '各クラスは全部で何層あるかを知らず、Model は並びを順にたどるだけです。',
        },
        {
          text: '3 層用の backward 関数',
          why: '関数版ではそうでした。ここでは層が自分の backward を持ち、Model はそれを呼ぶだけです。',
        },
        {
          text: '損失',
          why: '前に何層あっても、損失が見るのは最後の層の出力です。',
        },
      ],
    },
  },
};

export const checks = { memory, order, extension };
