// Preparing data: one-hot labels, and values with mean 0 and deviation 1.

import { slip, type Exercise } from '../exercise.ts';
import {
  arrayIn,
  matrix,
  type Inputs,
  type Values,
} from '../values.ts';

export const oneHotAndStandardise: Exercise = {
  id: 'one-hot-and-standardise',
  lesson: '04-forward',
  asks: [
    {
      name: 'one_hot',
      signature: 'one_hot(labels, num_classes)',
      returns: ['y'],
      cases: ['small', 'other', 'one', 'digits'],
      inputs: (draw) => ({
        labels: draw.labels(),
        num_classes: draw.k,
      }),
      compute: oneHot,
    },
    {
      name: 'standardise',
      signature: 'standardise(X_train, X_val)',
      returns: ['train', 'val'],
      cases: ['small', 'other'],
      inputs: (draw) => {
        const X_val = draw.matrix(draw.h, draw.n);
        X_val.data.forEach(
          (value, i) => (X_val.data[i] = 3 * value + 1),
        );
        return { X_train: draw.matrix(draw.m, draw.n), X_val };
      },
      compute: standardised,
    },
  ],
  slips: [
    slip('oneHotOffByOne', 'labels] = 1', 'labels - 1] = 1'),
    slip(
      'oneHotOffByOne',
      'labels] = 1',
      '(labels + 1) % num_classes] = 1',
    ),
    slip('oneHotForgotten', 'return y', 'return labels'),
    slip(
      'oneHotForgotten',
      'y[torch.arange(len(labels)), labels] = 1',
      'y[torch.arange(len(labels)), labels] = labels.float()',
    ),
    slip('oneHotTransposed', 'return y', 'return y.T'),
    slip(
      'oneHotTransposed',
      'y = torch.zeros(len(labels), num_classes)',
      'y = torch.zeros(num_classes, len(labels))',
    ),
    slip(
      'oneHotAllRows',
      'y[torch.arange(len(labels)), labels] = 1',
      'y[:, labels] = 1',
    ),
    slip(
      'oneHotInverted',
      'y = torch.zeros(len(labels), num_classes)\n    y[torch.arange(len(labels)), labels] = 1',
      'y = torch.ones(len(labels), num_classes)\n    y[torch.arange(len(labels)), labels] = 0',
    ),
    slip(
      'classesFromData',
      'y = torch.zeros(len(labels), num_classes)',
      'y = torch.zeros(len(labels), int(labels.max()) + 1)',
    ),
    {
      ...slip(
        'stdBiased',
        'X_train.std()',
        'X_train.std(unbiased=False)',
      ),
      rightInNumpy: true,
    },
    slip(
      'statisticsPerColumn',
      'mean = X_train.mean()\n    std = X_train.std()',
      'mean = X_train.mean(dim=0)\n    std = X_train.std(dim=0)',
    ),
    slip(
      'statisticsPerColumn',
      'mean = X_train.mean()\n    std = X_train.std()',
      'mean = X_train.mean(dim=0)\n    std = X_train.std(dim=0, unbiased=False)',
    ),
    slip(
      'statisticsPerColumn',
      'mean = X_train.mean()',
      'mean = X_train.mean(dim=0)',
    ),
    slip(
      'statisticsPerRow',
      'X_train - mean',
      'X_train - X_train.mean(dim=1, keepdim=True)',
    ),
    slip(
      'ownStatistics',
      '(X_val - mean) / std',
      '(X_val - X_val.mean()) / X_val.std()',
    ),
    slip(
      'ownStatistics',
      '(X_val - mean) / std',
      '(X_val - X_val.mean()) / std',
    ),
    slip(
      'statisticsOfBoth',
      'mean = X_train.mean()\n    std = X_train.std()',
      'both = torch.cat([X_train, X_val])\n    mean = both.mean()\n    std = both.std()',
    ),
    slip(
      'varianceForDeviation',
      'std = X_train.std()',
      'std = X_train.var()',
    ),
    slip(
      'varianceForDeviation',
      'std = X_train.std()',
      'std = X_train.var(unbiased=False)',
    ),
    slip(
      'meanForgotten',
      'train = (X_train - mean)',
      'train = (X_train)',
    ),
    slip(
      'meanForgotten',
      'train = (X_train - mean) / std\n    val = (X_val - mean)',
      'train = (X_train) / std\n    val = (X_val)',
    ),
    slip(
      'deviationForgotten',
      'train = (X_train - mean) / std\n    val = (X_val - mean) / std',
      'train = (X_train - mean)\n    val = (X_val - mean)',
    ),
    slip(
      'deviationFirst',
      'train = (X_train - mean) / std\n    val = (X_val - mean) / std',
      'train = X_train / std - mean\n    val = X_val / std - mean',
    ),
    slip(
      'precedence',
      'train = (X_train - mean) / std\n    val = (X_val - mean) / std',
      'train = X_train - mean / std\n    val = X_val - mean / std',
    ),
    slip(
      'validationNotPrepared',
      'val = (X_val - mean) / std',
      'val = X_val',
    ),
    slip(
      'minMaxScaling',
      'mean = X_train.mean()\n    std = X_train.std()',
      'mean = X_train.min()\n    std = X_train.max() - X_train.min()',
    ),
  ],
  hints: {
    en: [
      'one_hot: start from zeros and set one place per row. standardise: which data may the mean be taken from?',
      'y[rows, labels] = 1 with rows 0 to m − 1 sets one place in each row. Mean and deviation are single numbers over all values of the training data; the validation data get the same two.',
      'y[torch.arange(len(labels)), labels] = 1; val = (X_val - X_train.mean()) / X_train.std()',
    ],
    ja: [
      'one_hot：0 で埋めた行列から始めて、各行に 1 を 1 つ置きます。standardise：平均はどのデータから求めてよいでしょうか。',
      'rows を 0 から m − 1 として y[rows, labels] = 1 と書けば、各行の 1 か所に入ります。平均と標準偏差は学習データの全部の値から求めた 1 つずつの数で、検証データにも同じものを使います。',
      'y[torch.arange(len(labels)), labels] = 1; val = (X_val - X_train.mean()) / X_train.std()',
    ],
  },
};

function oneHot(inputs: Inputs): Values {
  const labels = arrayIn(inputs, 'labels').data;
  const classes = Number(inputs.num_classes);
  const y = matrix(
    labels.length,
    classes,
    new Float64Array(labels.length * classes),
  );
  labels.forEach((label, i) => (y.data[i * classes + label] = 1));
  return { y };
}

function standardised(inputs: Inputs): Values {
  const [X, V] = [arrayIn(inputs, 'X_train'), arrayIn(inputs, 'X_val')];
  const count = X.data.length;
  const mean = X.data.reduce((sum, value) => sum + value, 0) / count;
  const squares = X.data.reduce(
    (sum, value) => sum + (value - mean) ** 2,
    0,
  );
  const deviation = Math.sqrt(squares / (count - 1));
  const scaled = (data: Float64Array) =>
    data.map((value) => (value - mean) / deviation);
  return {
    train: { ...X, data: scaled(X.data) },
    val: { ...V, data: scaled(V.data) },
  };
}
