// The three experiments of lesson 7: one hyperparameter each, values to try, and what to predict before trying.

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
            why: 'Ten times the rate did well, a hundred times did not: somewhere in between the steps become too long for the valley.',
          },
          {
            text: 'The loss becomes NaN at once.',
            why: 'That can happen, with a deeper network for example. Here the numbers stay finite, and still nothing is learned.',
          },
          {
            text: 'The loss stays where guessing would put it.',
            why: `The first steps throw the weights so far that the network has no way back. It settles near ${GUESSING}, the loss of giving every digit the same probability (−log 1/10).`,
          },
        ],
      },
      ja: {
        question:
          '学習率を記事の 10 倍、さらに 100 倍にします。100 倍のときは、どうなると思いますか。',
        options: [
          {
            text: 'いちばん速く学習し、結果もいちばん良い',
            why: '10 倍ではうまくいき、100 倍ではいきませんでした。そのあいだのどこかで、一歩が谷の幅を越えてしまいます。',
          },
          {
            text: '損失がすぐに NaN になる',
            why: 'もっと深いネットワークなどでは、そうなることもあります。ここでは値は有限のまま、それでも何も学習しません。',
          },
          {
            text: '当てずっぽうと同じくらいの損失から下がらない',
            why: `最初の数歩で重みが遠くへ飛ばされ、戻れなくなります。損失は ${GUESSING} の近くに落ち着きます。どの数字にも同じ確率を答えたときの値（−log 1/10）です。`,
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
        question: `One image a step, or all ${integer(rows)} at once: whose training loss is lower after ${epochs} epochs?`,
        options: [
          {
            text: 'That of one image a step.',
            why: `Each image was used equally often, but ${integer(rows * epochs)} rough updates got much further than ${epochs} exact ones. Compare the curves of the mini-batches: one jagged, one smooth.`,
          },
          {
            text: 'That of all at once, because its gradient is exact.',
            why: `The gradient is exact, and the curve smooth. But ${epochs} epochs are only ${epochs} updates.`,
          },
          {
            text: 'Both end at the same loss, as both see every image equally often.',
            why: 'What counts is how often the parameters move, and there the two are far apart.',
          },
        ],
      },
      ja: {
        question: `1 枚ずつと、${integer(rows)} 枚まとめて。${epochs} エポック後の学習損失が小さいのはどちらでしょうか。`,
        options: [
          {
            text: '1 枚ずつ',
            why: `どの画像も同じ回数だけ使いましたが、大まかな更新 ${integer(rows * epochs)} 回のほうが、正確な更新 ${epochs} 回よりずっと先へ進みました。ミニバッチの曲線も見比べてください。片方はぎざぎざ、片方はなめらかです。`,
          },
          {
            text: '全部まとめて（勾配が正確だから）',
            why: `勾配は正確で、曲線もなめらかです。ただし ${epochs} エポックで、更新はたった ${epochs} 回です。`,
          },
          {
            text: '同じ（どの画像も同じ回数だけ使うから）',
            why: '効いてくるのはパラメータを動かした回数で、そこに大きな差があります。',
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
        question: 'What becomes of the network when its hidden layer has only 2 units?',
        options: [
          {
            text: 'It cannot do better than guessing.',
            why: 'Two numbers between the layers carry more than one might think.',
          },
          {
            text: 'It learns something, but falls far behind.',
            why: 'Each image has to pass through two numbers, too few to keep ten digits apart. 300 units have room to spare: they gain little over 30, for ten times the arithmetic.',
          },
          {
            text: 'It does about as well: ten digits need no more.',
            why: 'Ten digits would have to be told apart by two numbers alone, and the mix-ups cost many images.',
          },
        ],
      },
      ja: {
        question: '隠れ層のユニットを 2 つだけにすると、どうなるでしょうか。',
        options: [
          {
            text: '当てずっぽうと変わらない',
            why: '層のあいだを通る数が 2 つでも、思ったより多くのことを運べます。',
          },
          {
            text: 'ある程度は学習するが、大きく差がつく',
            why: 'どの画像も 2 つの数を通らなければならず、10 種類の数字を分けておくには足りません。反対に 300 ユニットでは余裕があり、計算は 10 倍なのに、30 ユニットとの差はわずかです。',
          },
          {
            text: 'ほとんど変わらない（10 種類の数字なら十分）',
            why: '2 つの数だけで 10 種類の数字を見分けなければならず、取り違えが多くなります。',
          },
        ],
      },
    },
  },
};

export const experiments = { rate, batch, width };

/** Whether a run was the experiment's with this value: the article's settings but for one. */
export function isTrial({ field }: Experiment, value: string, config: RunConfig): boolean {
  const expected: Readonly<Record<string, unknown>> = { ...presets.article, [field]: value };
  return Object.entries(config).every(([name, given]) => String(given) === String(expected[name]));
}
