// The training loop with mini-batches and validation.

import { slip, type Exercise } from '../exercise.ts';
import { maximumNotSubtracted } from '../commonSlips.ts';
import { inputsOf, trained } from './loop.ts';

const UPDATE =
  'W1 = W1 - learning_rate * dW1\n            b1 = b1 - learning_rate * db1\n            W2 = W2 - learning_rate * dW2\n            b2 = b2 - learning_rate * db2';

export const trainingLoop: Exercise = {
  id: 'training-loop',
  lesson: '07-training',
  asks: [
    {
      name: 'train',
      signature:
        'train(X_train, y_train, X_val, y_val, W1, b1, W2, b2, learning_rate, batch_size, orders)',
      returns: [
        'train_losses',
        'val_losses',
        'val_accuracies',
        'W1',
        'b1',
        'W2',
        'b2',
      ],
      cases: ['small', 'other', 'large', 'digits'],
      onlyFinite: ['large'],
      inputs: inputsOf,
      compute: trained,
    },
  ],
  slips: [
    maximumNotSubtracted('Z2'),
    slip(
      'shuffleForgotten',
      'rows = order[start:start + batch_size]',
      'rows = torch.arange(len(order))[start:start + batch_size]',
    ),
    slip(
      'labelsNotShuffled',
      'y = y_train[rows]',
      'y = y_train[start:start + batch_size]',
    ),
    slip(
      'sameOrderAgain',
      'for order in orders:',
      'for order in [orders[0]] * len(orders):',
    ),
    slip(
      'batchForgotten',
      'range(0, len(order), batch_size)',
      'range(0, len(order), len(order))',
    ),
    slip('batchForgotten', 'order[start:start + batch_size]', 'order'),
    slip(
      'batchForgotten',
      'range(0, len(order), batch_size)',
      'range(0, len(order), len(order))',
      ['order[start:start + batch_size]', 'order'],
    ),
    slip(
      'lastBatchDropped',
      'range(0, len(order), batch_size)',
      'range(0, len(order) // batch_size * batch_size, batch_size)',
    ),
    slip(
      'batchTooShort',
      'start + batch_size]',
      'start + batch_size - 1]',
    ),
    slip(
      'firstBatchAlone',
      'order[start:start + batch_size]',
      'order[:batch_size]',
    ),
    slip('lossNotAveraged', 'running_loss / batches', 'running_loss'),
    slip(
      'lossNotAveraged',
      'running_loss / batches',
      'running_loss / batch_size',
    ),
    slip(
      'lossNotAveraged',
      'running_loss / batches',
      'running_loss / len(order)',
    ),
    slip(
      'lossNotReset',
      '    for order in orders:\n        running_loss = 0.0',
      '    running_loss = 0.0\n    for order in orders:',
    ),
    slip(
      'lastLossAlone',
      'running_loss += loss.item()',
      'running_loss = loss.item()',
    ),
    slip('lastLossAlone', 'running_loss / batches', 'loss.item()'),
    slip(
      'lossWeighted',
      'loss.item()\n            batches += 1',
      'loss.item() * len(rows)\n            batches += len(rows)',
    ),
    slip(
      'validationLeaks',
      'for order in orders:',
      'X_train = torch.cat([X_train, X_val])\n    y_train = torch.cat([y_train, y_val])\n    for order in orders:\n        order = torch.cat([order, torch.arange(len(order), len(X_train))])',
    ),
    slip(
      'validationOnTraining',
      'forward(X_val, y_val, W1',
      'forward(X, y, W1',
    ),
    slip(
      'validationOnTraining',
      'forward(X_val, y_val, W1, b1, W2, b2)\n        right = A2.argmax(dim=1) == y_val',
      'forward(X_train, y_train, W1, b1, W2, b2)\n        right = A2.argmax(dim=1) == y_train',
    ),
    slip(
      'validationOnTraining',
      'forward(X_val, y_val, W1, b1, W2, b2)\n        right = A2.argmax(dim=1) == y_val',
      'forward(X, y, W1, b1, W2, b2)\n        right = A2.argmax(dim=1) == y',
    ),
    slip(
      'validationUpdates',
      'val_loss, _, _, A2 = forward(X_val, y_val, W1, b1, W2, b2)',
      'val_loss, Z1, A1, A2 = forward(X_val, y_val, W1, b1, W2, b2)\n        dZ2 = (A2 - y_val) / len(y_val)\n        dZ1 = dZ2 @ W2 * (Z1 > 0)\n        W1 = W1 - learning_rate * dZ1.T @ X_val\n        b1 = b1 - learning_rate * dZ1.sum(dim=0, keepdim=True)\n        W2 = W2 - learning_rate * dZ2.T @ A1\n        b2 = b2 - learning_rate * dZ2.sum(dim=0, keepdim=True)',
    ),
    slip(
      'validationBeforeTraining',
      '        running_loss = 0.0\n',
      '        running_loss = 0.0\n        before = W1, b1, W2, b2\n',
      [
        'forward(X_val, y_val, W1, b1, W2, b2)',
        'forward(X_val, y_val, *before)',
      ],
    ),
    slip(
      'accuracyAsCount',
      'right.float().mean()',
      'right.float().sum()',
    ),
    slip(
      'accuracyInPercent',
      'right.float().mean().item()',
      '100 * right.float().mean().item()',
    ),
    slip(
      'errorForAccuracy',
      'right.float().mean().item()',
      '1 - right.float().mean().item()',
    ),
    slip(
      'argmaxOtherAxis',
      'A2.argmax(dim=1) == y_val.argmax(dim=1)',
      'A2.argmax(dim=0) == y_val.argmax(dim=0)',
    ),
    slip('ascent', UPDATE, UPDATE.replaceAll(' - ', ' + ')),
    slip(
      'learningRateForgotten',
      UPDATE,
      UPDATE.replaceAll('learning_rate * ', ''),
    ),
    slip('notUpdated', `            ${UPDATE}\n`, ''),
    slip(
      'notUpdated',
      '            b1 = b1 - learning_rate * db1\n            W2 = W2 - learning_rate * dW2\n            b2 = b2 - learning_rate * db2',
      '            W2 = W2 - learning_rate * dW2',
    ),
    slip(
      'notUpdated',
      'W1 = W1 - learning_rate * dW1\n            b1 = b1 - learning_rate * db1\n            ',
      '',
    ),
    slip(
      'updatedOncePerEpoch',
      `            ${UPDATE}`,
      `        ${UPDATE.replaceAll(' '.repeat(12), ' '.repeat(8))}`,
    ),
    slip(
      'updatedWeight',
      '            dZ1 = dZ2 @ W2',
      '            dZ1 = dZ2 @ (W2 - learning_rate * dW2)',
    ),
    slip('forgottenMean', ' / len(rows)', ''),
    slip(
      'fixedBatchSize',
      '(A2 - y) / len(rows)',
      '(A2 - y) / batch_size',
    ),
    slip(
      'meanOverOtherAxis',
      '(A2 - y) / len(rows)',
      '(A2 - y) / len(order)',
    ),
    slip(
      'meanTwice',
      '(A2 - y) / len(rows)',
      '(A2 - y) / len(rows) / len(rows)',
    ),
    slip('wrongSign', '(A2 - y)', '(y - A2)'),
    slip('forgottenMask', 'dZ2 @ W2 * (Z1 > 0)', 'dZ2 @ W2'),
    slip('maskFromGradient', '(Z1 > 0)', '(dZ2 @ W2 > 0)'),
    slip('multipliedByValue', '(Z1 > 0)', 'A1'),
    slip('wrongInput', 'dZ2.T @ A1', 'dZ2.T @ Z1'),
    slip('activationForgotten', 'Z1.clamp_min(0)', 'Z1'),
    slip('biasMean', 'dZ2.sum', 'dZ2.mean'),
    slip('biasMean', 'dZ1.sum', 'dZ1.mean'),
    slip(
      'accumulated',
      '            W1 = W1 - learning_rate * dW1',
      '            if batches > 1 or len(train_losses) > 0:\n                dW1, db1, dW2, db2 = dW1 + kept[0], db1 + kept[1], dW2 + kept[2], db2 + kept[3]\n            kept = dW1, db1, dW2, db2\n            W1 = W1 - learning_rate * dW1',
    ),
    slip(
      'returnTooEarly',
      '    return train_losses,',
      '        return train_losses,',
    ),
    slip('lossSummed', '.sum(dim=1).mean()', '.sum()'),
  ],
  hints: {
    en: [
      'Two loops: over the rows of orders, and inside over the batches. Validation comes after the inner loop and changes nothing.',
      'A batch is order[start:start + batch_size]; the last one may be smaller, so divide by its own length. The training loss of an epoch is the mean of its batches’ losses.',
      'rows = order[start:start + batch_size]; X, y = X_train[rows], y_train[rows]; after the batches: val_loss, _, _, A2 = forward(X_val, y_val, W1, b1, W2, b2)',
    ],
    ja: [
      'ループは 2 つです。外側は orders の行、内側はミニバッチについて回します。検証は内側のループのあとに行い、パラメータは変えません。',
      'ミニバッチは order[start:start + batch_size] です。最後の 1 つは小さいことがあるので、その行数で割ります。エポックの学習損失は、ミニバッチの損失の平均です。',
      'rows = order[start:start + batch_size]; X, y = X_train[rows], y_train[rows]。内側のループのあとで val_loss, _, _, A2 = forward(X_val, y_val, W1, b1, W2, b2)',
    ],
  },
};
