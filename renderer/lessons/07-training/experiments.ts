// The experiments of lesson 7: one hyperparameter each, values to try, and what to predict before trying.

import { fields } from '@backprop-lab/core/training/hyperparameters';
import { textOf } from '@backprop-lab/core/training/hyperparameterText';
import {
  presets,
  trainingRows,
  type RunConfig,
  type RunConfigField,
} from '@backprop-lab/core/training/runConfig';

import type { ChoiceQuestion } from '../../reading/checks/questions.ts';
import { integer } from '../../language/numbers.ts';

export interface Experiment {
  readonly field: RunConfigField;
  /** As they are typed into the form; the first is the article's. */
  readonly values: readonly string[];
  readonly question: ChoiceQuestion;
}

const { batchSize, epochs, hiddenSizes, learningRate } = presets.article;
const rows = trainingRows(presets.article);

/** As it comes out of a network that gives all ten digits the same probability. */
const GUESSING = Math.log(10).toFixed(2);

/** What the runs come to, as the test beside this file says. */
export const measured = {
  /** Hidden neurons that are active for no training image after the run with the largest rate. */
  deadAtLargest: 30,
  /** All images in every step, at a rate that suits them: validation images right. */
  fullBatchRate: 1,
  fullBatchRight: 337,
  /** Two neurons with ReLU, with this seed: validation images right; then those among ten seeds. */
  narrowRight: 198,
  narrowLeast: 33,
  narrowMost: 229,
  /** Training images that two numbers tell apart when a layer of this size computes them. */
  before: 100,
  throughTwo: 1436,
  /** The article’s run with its own weights and with plain ones: the loss before it, and validation images right after it. */
  kaimingStart: 3.13,
  randnStart: 18.46,
  kaimingRight: 349,
  randnRight: 326,
} as const;

const rate: Experiment = {
  field: 'learningRate',
  values: [String(learningRate), '0.3', '3'],
  question: {
    id: 'experiment-rate',
    right: 2,
    words: {
      en: {
        question:
          'The learning rate ten times, then a hundred times the article’s. What do you expect of the last one?',
        options: [
          {
            text: 'It learns fastest and ends best.',
            why: 'Ten times the rate did well, a hundred times did not: somewhere in between the steps become too long.',
          },
          {
            text: 'The loss becomes NaN at once.',
            why: 'That can happen, with a deeper network for example. Here the numbers stay finite, and still nothing is learned.',
          },
          {
            text: 'The loss stays where guessing would put it.',
            why: `The first steps throw the weights so far that the sums of all ${measured.deadAtLargest} hidden neurons are negative for every image: they are dead, as in lesson 2. Only the output biases still learn, and they can do no better than one and the same answer for all images, a loss near ${GUESSING} (−log 1/10).`,
          },
        ],
      },
      ja: {
        question:
          '学習率を記事の 10 倍、さらに 100 倍にします。100 倍のときは、どうなると思いますか。',
        options: [
          {
            text: 'いちばん速く学習し、結果もいちばん良い',
            why: '10 倍ではうまくいき、100 倍ではいきませんでした。その間のどこかで、一歩が大きくなりすぎます。',
          },
          {
            text: '損失がすぐに NaN になる',
            why: 'もっと深いネットワークなどでは、そうなることもあります。ここでは値は有限のまま、それでも何も学習しません。',
          },
          {
            text: '当てずっぽうと同じくらいの損失から下がらない',
            why: `最初の数ステップで重みが遠くへ飛ばされ、隠れ層のニューロン ${measured.deadAtLargest} 個すべてで、重み付き和がどの画像でも負になります。レッスン 2 の「死んだ」ニューロンです。学習できるのは出力層のバイアスだけで、どの画像にも同じ予測しかできず、損失は ${GUESSING}（−log 1/10）の近くから下がりません。`,
          },
        ],
      },
    },
  },
};

const batch: Experiment = {
  field: 'batchSize',
  values: [String(batchSize), '1', String(rows)],
  question: {
    id: 'experiment-batch',
    right: 0,
    words: {
      en: {
        question: `One image a step, or all ${integer(rows)} at once: which training loss is lower after ${epochs} epochs?`,
        options: [
          {
            text: 'That of one image a step.',
            why: `Each image was used equally often, but at this learning rate ${integer(rows * epochs)} rough updates got much further than ${epochs} exact ones. Compare the curves of the mini-batches: one jagged, one smooth.`,
          },
          {
            text: 'That of all at once, because its gradient is exact.',
            why: `The gradient is exact, and the curve smooth. But ${epochs} epochs are only ${epochs} updates, and at this learning rate each of them is short. At a rate of ${measured.fullBatchRate} they get ${measured.fullBatchRight} validation images right.`,
          },
          {
            text: 'Both end at the same loss, as both see every image equally often.',
            why: 'At this learning rate, what counts is how often the parameters move, and there the two are far apart.',
          },
        ],
      },
      ja: {
        question: `1 枚ずつと、${integer(rows)} 枚まとめて。${epochs} エポック後の学習損失が小さいのはどちらでしょうか。`,
        options: [
          {
            text: '1 枚ずつ',
            why: `どの画像も同じ回数だけ使いましたが、この学習率では、大まかな更新 ${integer(rows * epochs)} 回のほうが、正確な更新 ${epochs} 回よりずっと先へ進みました。ミニバッチの曲線も見比べてください。片方はぎざぎざ、片方はなめらかです。`,
          },
          {
            text: '全部まとめて（勾配が正確だから）',
            why: `勾配は正確で、曲線もなめらかです。ただし ${epochs} エポックで更新はたった ${epochs} 回で、この学習率では 1 回に少ししか進みません。学習率を ${measured.fullBatchRate} にすれば、検証用の画像 ${measured.fullBatchRight} 枚に正解します。`,
          },
          {
            text: '同じ（どの画像も同じ回数だけ使うから）',
            why: 'この学習率では、効いてくるのはパラメータを動かした回数で、そこに大きな差があります。',
          },
        ],
      },
    },
  },
};

const width: Experiment = {
  field: 'hiddenSizes',
  values: [String(hiddenSizes[0]), '2', '300'],
  question: {
    id: 'experiment-width',
    right: 1,
    words: {
      en: {
        question: 'What happens when the hidden layer has only 2 neurons?',
        options: [
          {
            text: 'It cannot do better than guessing.',
            why: `Two numbers between the layers carry more than one might think. With other seeds it can come close to guessing, though: among ten seeds it gets between ${measured.narrowLeast} and ${measured.narrowMost} right.`,
          },
          {
            text: 'It learns something, but gets far fewer right.',
            why: `With seed 0, ${measured.narrowRight} validation images are right. Two numbers would be enough: computed by a layer of ${measured.before} neurons before them, they tell all but one of the ${integer(rows)} training images apart. But here each is a single weighted sum of the pixels, cut off at 0, and training finds no better ones. 300 neurons gain little over 30, for ten times the arithmetic.`,
          },
          {
            text: 'It does about as well: ten digits need no more.',
            why: 'Each of the two numbers is a single weighted sum of the pixels, cut off at 0. What such sums do not tell apart, the output layer cannot either.',
          },
        ],
      },
      ja: {
        question: '隠れ層のニューロンを 2 個だけにすると、どうなるでしょうか。',
        options: [
          {
            text: '当てずっぽうと変わらない',
            why: `層の間を通る数が 2 つでも、思ったより多くのことを運べます。ただし、シードによっては当てずっぽうに近くなります。10 通りのシードでは、正解は ${measured.narrowLeast} 枚から ${measured.narrowMost} 枚までばらつきます。`,
          },
          {
            text: 'ある程度は学習するが、大きく差がつく',
            why: `シード 0 では、検証用の画像 ${measured.narrowRight} 枚に正解します。数が 2 つでは足りない、というわけではありません。手前にニューロン ${measured.before} 個の層を置けば、2 つの数で学習用の ${integer(rows)} 枚を 1 枚を除いてすべて見分けられます。しかしここでは、2 つの数はどちらも画素の重み付き和を 0 で切っただけのもので、学習してもあまり良いものは見つかりません。300 個にしても、計算は 10 倍なのに、30 個との差はわずかです。`,
          },
          {
            text: 'ほとんど変わらない（10 種類の数字なら十分）',
            why: '2 つの数は、どちらも画素の重み付き和を 0 で切っただけのものです。そこで区別できない画像は、出力層でも区別できません。',
          },
        ],
      },
    },
  },
};

/** Kaiming or plain randn: both are trained with one press, outside the form. */
export const initQuestion: ChoiceQuestion = {
  id: 'experiment-init',
  right: 1,
  words: {
    en: {
      question: `The article’s network, once with Kaiming’s weights and once with plain randn. What do you expect after ${epochs} epochs?`,
      options: [
        {
          text: 'With randn it learns nothing.',
          why: `It does learn: ${measured.randnRight} validation images are right. With another loss it can be otherwise; lesson 8 has an example.`,
        },
        {
          text: 'With randn it begins with a far larger loss and does not catch up.',
          why: `Its loss before training is ${measured.randnStart}, with Kaiming’s weights it is ${measured.kaimingStart}. After the same number of steps ${measured.randnRight} validation images are right, against ${measured.kaimingRight}. Only the scale of the initial weights differs, so that is what makes the difference.`,
        },
        {
          text: 'There is no difference: training changes all weights anyway.',
          why: `It changes them step by step, and the number of steps is the same for both. Compare the losses before training: ${measured.randnStart} and ${measured.kaimingStart}.`,
        },
      ],
    },
    ja: {
      question: `記事のネットワークを、Kaiming の重みと randn のままの重みとで学習させます。${epochs} エポック後はどうなると思いますか。`,
      options: [
        {
          text: 'randn では何も学習しない',
          why: `学習はします。検証用の画像 ${measured.randnRight} 枚に正解します。損失関数が違えば、そうならないこともあります。レッスン 8 に例があります。`,
        },
        {
          text: 'randn は大きく遅れて始まり、追いつかない',
          why: `学習前の損失は、randn で ${measured.randnStart}、Kaiming で ${measured.kaimingStart} です。同じステップ数のあとで正解する検証用の画像は、${measured.randnRight} 枚と ${measured.kaimingRight} 枚です。違うのは重みの初期値の大きさだけなので、この差はそこから来ています。`,
        },
        {
          text: '変わらない（どのみち重みはすべて更新されるから）',
          why: `重みは少しずつしか更新されず、ステップ数はどちらも同じです。学習前の損失 ${measured.randnStart} と ${measured.kaimingStart} を比べてみてください。`,
        },
      ],
    },
  },
};

export const experiments = { rate, batch, width };

/** Whether a run was the experiment's with this value: the article's settings but for one. */
export function isTrial({ field }: Experiment, value: string, config: RunConfig): boolean {
  return fields.every(
    (name) => textOf(config[name]) === (name === field ? value : textOf(presets.article[name])),
  );
}
