// A run's settings as a Python program in parts: with PyTorch, NumPy and scikit-learn it trains the same network.

import { datasetOf } from '../data/datasets.ts';
import { described } from '../data/descriptions.ts';
import { valRows } from '../data/split.ts';
import type { Hyperparameter } from '../training/hyperparameterKinds.ts';
import {
  classesOf,
  fields,
  hyperparameters,
  rowsOf,
  type RunConfig,
} from '../training/hyperparameters.ts';
import { textOf } from '../training/hyperparameterText.ts';
import { trainingRows } from '../training/runConfig.ts';
import { Schedule } from '../training/schedule.ts';
import { pythonLoss } from './pythonLoss.ts';
import { pythonNetwork } from './pythonNetwork.ts';
import {
  pythonOwnBackward,
  type OwnBackwardCode,
} from './pythonOwnBackward.ts';

export interface PythonCell {
  readonly heading: string;
  readonly code: string;
}

/**
 * Every part of the program, in order: only what these settings need.
 * @param own what a learner trained it with
 */
export function pythonCells(
  config: RunConfig,
  own?: OwnBackwardCode,
): PythonCell[] {
  return [
    { heading: 'Settings', code: settings(config) },
    { heading: 'Data', code: data(config) },
    { heading: 'Network', code: pythonNetwork(config) },
    { heading: 'Loss and its gradient', code: pythonLoss(config) },
    ...(own
      ? [
          {
            heading: 'Backward pass of the learner',
            code: pythonOwnBackward(own),
          },
        ]
      : []),
    {
      heading: 'Training',
      code: training(
        config,
        own
          ? 'own_gradients(inputs, sums, y[rows])'
          : 'backward(inputs, sums, dZ)',
      ),
    },
  ];
}

function settings(config: RunConfig): string {
  const { features } = described(config);
  const outputs =
    config.task === 'classification' ? classesOf(config) : 1;
  const sizes = [features, ...config.hiddenSizes, outputs];
  return `import numpy as np
import torch
from sklearn.model_selection import train_test_split
${config.standardization === 'columns' ? 'from sklearn.preprocessing import StandardScaler\n' : ''}
SIZES = [${sizes.join(', ')}]  # units of each layer, from features to answers
${constants(config).join('\n')}

torch.set_num_threads(1)
torch.manual_seed(${config.torchSeed})
np.random.seed(${config.numpySeed})`;
}

/** The hyperparameters that the rest of the program names. */
function constants(config: RunConfig): string[] {
  return fields.flatMap((field) => {
    const { python }: Hyperparameter = hyperparameters[field];
    return python === undefined
      ? []
      : [`${python} = ${textOf(config[field])}`];
  });
}

function data(config: RunConfig): string {
  const held = valRows(rowsOf(config), config.testShare);
  return `${datasetOf(config.data).python(config)}
X, X_val, labels, labels_val = train_test_split(
    X, y, test_size=${held}, random_state=${config.splitSeed}
)
${filling(config)}
${standardization(config)}

${targets(config)}`;
}

/** What is done with the gaps that a table's Python leaves. */
function filling({ data: name, table }: RunConfig): string {
  if (name !== 'table' || table?.missing !== 'mean') return '';
  return `
# Missing values become the training rows' means
means = np.nanmean(X, axis=0)
X, X_val = np.where(np.isnan(X), means, X), np.where(np.isnan(X_val), means, X_val)
`;
}

function standardization(config: RunConfig): string {
  if (config.standardization === 'columns') {
    return `# Each feature by its own mean and deviation over the training rows
scaler = StandardScaler().fit(X)
X_val = torch.tensor(scaler.transform(X_val), dtype=torch.float32)
X = torch.tensor(scaler.transform(X), dtype=torch.float32)`;
  }
  if (config.standardization === 'sample') {
    return `# One mean and one deviation over all training values, in float32 as PyTorch has them
X = torch.tensor(X, dtype=torch.float32)
X_val = torch.tensor(X_val, dtype=torch.float32)
X_val = (X_val - X.mean()) / X.std()
X = (X - X.mean()) / X.std()`;
  }
  return `# One mean and one deviation over all training values, in float64 as NumPy has them
mean, std = X.mean(), X.std()
X = torch.tensor((X - mean) / std, dtype=torch.float32)
X_val = torch.tensor((X_val - mean) / std, dtype=torch.float32)`;
}

function targets(config: RunConfig): string {
  const classes = classesOf(config);
  switch (config.task) {
    case 'classification':
      return `labels, labels_val = torch.tensor(labels).long(), torch.tensor(labels_val).long()
y = torch.nn.functional.one_hot(labels, ${classes}).float()
y_val = torch.nn.functional.one_hot(labels_val, ${classes}).float()`;
    case 'regression':
      return `${
        config.standardizeTarget
          ? 'label_mean, label_std = labels.mean(), labels.std()'
          : 'label_mean, label_std = 0.0, 1.0  # the labels as they are'
      }
y = torch.tensor((labels - label_mean) / label_std, dtype=torch.float32)[:, None]
y_val = torch.tensor((labels_val - label_mean) / label_std, dtype=torch.float32)[:, None]
labels_val = torch.tensor(labels_val)`;
    case 'binary': {
      const positive = classes > 2 ? config.positiveClass : 1;
      return `# 1 for the class ${positive}, 0 for all others
y = torch.tensor(labels == ${positive}, dtype=torch.float32)[:, None]
y_val = torch.tensor(labels_val == ${positive}, dtype=torch.float32)[:, None]`;
    }
  }
}

function training(config: RunConfig, backward: string): string {
  const { rates, sizes, head } = changesPython(config);
  return `${head}for epoch in range(1, EPOCHS + 1):
    order = np.random.permutation(len(X))
    losses = []
${sizes}    for start in range(0, len(X), BATCH_SIZE):
        rows = order[start : start + BATCH_SIZE]
        inputs, sums = forward(X[rows]${config.dropout > 0 ? ', training=True' : ''})
        loss, dZ = loss_and_gradient(sums[-1], y[rows])
        losses.append(loss)
        ${backward}
${rates}        optimizer.step()

    _, sums = forward(X_val)
    val_loss, _ = loss_and_gradient(sums[-1], y_val)
    right = count_right(sums[-1])
    print(f"{epoch:${String(config.epochs).length}d} {np.mean(losses):.7g} {val_loss:.7g} {right}")`;
}

/** What was changed while the run was paused: nothing of it where nothing was. */
function changesPython(config: RunConfig) {
  const schedule = new Schedule(config, trainingRows(config));
  const rates = config.changes.flatMap(({ afterStep, learningRate }) =>
    learningRate === undefined
      ? []
      : [`${afterStep + 1}: ${learningRate}`],
  );
  const epochs = Array.from({ length: config.epochs }, (_, i) => i);
  const sizes = epochs.slice(1).flatMap((epoch) => {
    const size = schedule.batchSizeIn(epoch);
    const isNew = size !== schedule.batchSizeIn(epoch - 1);
    return isNew ? [`${epoch + 1}: ${size}`] : [];
  });
  return {
    head: `${
      rates.length > 0
        ? `# Changed while the run was paused: from these steps on\nLEARNING_RATES = {${rates.join(', ')}}\nstep = 0\n`
        : ''
    }${
      sizes.length > 0
        ? `# Changed while the run was paused: from these epochs on\nBATCH_SIZES = {${sizes.join(', ')}}\n`
        : ''
    }${rates.length + sizes.length > 0 ? '\n' : ''}`,
    sizes:
      sizes.length > 0
        ? '    BATCH_SIZE = BATCH_SIZES.get(epoch, BATCH_SIZE)\n'
        : '',
    rates:
      rates.length > 0
        ? `        step += 1
        for group in optimizer.param_groups:
            group["lr"] = LEARNING_RATES.get(step, group["lr"])
`
        : '',
  };
}
