// A run's own backward pass in an exported Python program: the learner's code, and what calls it in the program's place.

import { libraryOf } from '../judge/program.ts';
import { ownBackwardOf } from '../ownBackward/ownBackward.ts';
import type { RunHead } from '../runs/runRecord.ts';

export type OwnBackwardCode = NonNullable<RunHead['ownBackward']>;

/** The other steps, where the learner has written one of them. */
const STEPS = `def linear_backward(dZ, A, W):
    return dZ.T @ A, dZ.sum(dim=0, keepdim=True), dZ @ W


def relu_backward(dA, Z):
    return dA * (Z > 0)


def softmax_cross_entropy_backward(Z, y):
    return (torch.softmax(Z, dim=1) - y) / len(y)`;

const CALL = `def call(function, *tensors):
    """Code that works with NumPy's arrays is given arrays."""
    given = [each.numpy() for each in tensors] if function in TAKE_ARRAYS else tensors
    found = function(*given)
    if isinstance(found, (tuple, list)):
        return [torch.as_tensor(each, dtype=torch.float32) for each in found]
    return torch.as_tensor(found, dtype=torch.float32)`;

const BY_STEPS = `def own_gradients(inputs, sums, y):
    dZ = call(softmax_cross_entropy_backward, sums[-1], y)
    for layer in reversed(range(len(weights))):
        dW, db, dA = call(linear_backward, dZ, inputs[layer], weights[layer])
        weights[layer].grad, biases[layer].grad = dW, db.reshape(-1)
        if layer > 0:
            dZ = call(relu_backward, dA, sums[layer - 1])`;

const WHOLE = `own_backward = backward


def own_gradients(inputs, sums, y):
    A2 = torch.softmax(sums[-1], dim=1)
    dW1, db1, dW2, db2 = call(own_backward, inputs[0], y, sums[0], inputs[1], A2, weights[1])
    weights[0].grad, biases[0].grad = dW1, db1.reshape(-1)
    weights[1].grad, biases[1].grad = dW2, db2.reshape(-1)`;

/** To stand before training, which calls `own_gradients(inputs, sums, y)`. */
export function pythonOwnBackward({
  exercise,
  code,
}: OwnBackwardCode): string {
  const { form, name = '' } = ownBackwardOf(exercise) ?? {};
  const isWhole = form === 'whole';
  const taking = libraryOf(code) === 'numpy' ? name : '';
  const parts = [
    ...(isWhole ? [] : [STEPS]),
    `# The learner's own\n${code.trim()}`,
    `TAKE_ARRAYS = [${taking}]`,
    CALL,
    isWhole ? WHOLE : BY_STEPS,
  ];
  return parts.join('\n\n\n');
}
