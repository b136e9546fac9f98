// Questions that lead on from a mistake, shared by mistakes with one idea.

import type { Text } from '../../exercises/text.ts';

export const questions = {
  mean: {
    en: 'The loss is a mean over the batch: in which single place of the backward pass does its 1/m appear?',
    ja: '損失はバッチの平均です。その 1/m は、逆伝播のどこに 1 回だけ現れますか。',
  },
  mask: {
    en: 'Where ReLU gave 0, how much does its output change when Z changes a little?',
    ja: 'ReLU の出力が 0 のところでは、Z を少し動かすと出力はどれだけ変わりますか。',
  },
  shapes: {
    en: 'Write the shape under each matrix of the line: along which axis does the product sum, and which shape is left?',
    ja: 'その行の行列の下に形状を書いてみましょう。積はどの軸について合計し、どんな形状が残りますか。',
  },
  bias: {
    en: 'b is added to every row. If b changes a little, through how many rows does the loss feel it?',
    ja: 'b はすべての行に足されています。b を少し動かすと、いくつの行を通して損失に影響しますか。',
  },
  sign: {
    en: 'If this value grows a little, does the loss rise or fall? Which sign must the gradient have?',
    ja: 'この値を少し大きくすると、損失は増えますか、減りますか。勾配の符号はどうなるはずですか。',
  },
  input: {
    en: 'Which matrix went into this layer in the forward pass?',
    ja: '順伝播で、この層に入った行列はどれですか。',
  },
  derivative: {
    en: 'Differentiate on paper for a single row: which terms are left?',
    ja: '1 行だけについて紙の上で微分してみましょう。どの項が残りますか。',
  },
  softmax: {
    en: 'Which values must sum to 1: those of a row or those of a column?',
    ja: '合計が 1 になるのは、行の値ですか、列の値ですか。',
  },
  overflow: {
    en: 'What is exp(1000) in float32, and what may be subtracted from all logits of a row without changing softmax?',
    ja: 'float32 で exp(1000) はいくつですか。softmax の結果を変えずに、行のロジットすべてから引いてよいものは何ですか。',
  },
  logarithm: {
    en: 'What is log 0, and what does 0 · log 0 give in floating point?',
    ja: 'log 0 はいくつですか。また、浮動小数点数で 0 · log 0 は何になりますか。',
  },
  loss: {
    en: 'What should the loss be for a single row whose prediction is sure and correct?',
    ja: '確信があって正解でもある予測が 1 行だけのとき、損失はいくつになるはずですか。',
  },
  memory: {
    en: 'Is the array still what it was when the line after it reads it?',
    ja: '次の行がその配列を読むとき、中身はまだもとのままですか。',
  },
  update: {
    en: 'After one step the loss should be smaller: how must each parameter move?',
    ja: '1 ステップで損失が小さくなるには、各パラメータをどう動かせばよいですか。',
  },
  order: {
    en: 'Which value does this line need: the one before the update or the one after it?',
    ja: 'この行に必要なのは、更新前の値ですか、更新後の値ですか。',
  },
  batches: {
    en: 'With 10 images and batches of 3, which rows does each batch hold?',
    ja: '画像が 10 枚でバッチサイズが 3 なら、各ミニバッチにはどの行が入りますか。',
  },
  validation: {
    en: 'What may training know of the validation data?',
    ja: '学習が検証データについて知ってよいことは何ですか。',
  },
  statistics: {
    en: 'How many means and deviations are there, and from which data?',
    ja: '平均と標準偏差は全部でいくつあり、どのデータから求めますか。',
  },
  labels: {
    en: 'Which column of which row has to hold the 1?',
    ja: '1 が入るのは、どの行のどの列ですか。',
  },
  remembering: {
    en: 'Which values of the forward pass does backward need, and where do they stay until then?',
    ja: 'backward に必要な順伝播の値はどれで、それまでどこに残しておきますか。',
  },
  forward: {
    en: 'Take one neuron: what comes in, what does it compute, what goes out?',
    ja: 'ニューロン 1 つについて考えましょう。何が入り、何を計算し、何が出ますか。',
  },
  optimizer: {
    en: 'Work the first two steps out by hand for a single weight: does the code give the same?',
    ja: '重み 1 つについて、最初の 2 ステップを手で計算してみましょう。コードの結果と同じになりますか。',
  },
  result: {
    en: 'What is asked for, in which order and in which shape?',
    ja: '何を、どの順序で、どの形状で返すことになっていますか。',
  },
} as const satisfies Record<string, Text>;

export type QuestionName = keyof typeof questions;
