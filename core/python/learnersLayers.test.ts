// Training with the learner's backward pass against the app's own.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { parseDigits } from '../data/digits.ts';
import { presets } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import { startedPython } from '../../tests/startedPython.ts';
import { LearnersError, type BackwardForm } from './python.ts';

const digits = parseDigits(
  readFileSync(
    new URL('../../resources/digits.csv', import.meta.url),
    'utf8',
  ),
);
const right = `
def cross_entropy_backward(A, y):
    return (A - y) / len(y)

def relu_backward(dA, Z):
    return dA * (Z > 0)

def linear_backward(dZ, X, W):
    return dZ.T @ X, dZ.sum(dim=0), dZ @ W
`;
const { python } = await startedPython();

function trainerWith(source: string, form?: BackwardForm): Trainer {
  const namespace = python.newNamespace();
  expect(namespace.run(source).ok).toBe(true);
  return new Trainer(
    presets.article,
    digits,
    python.trainerParts(namespace, form),
  );
}

const whole = `
def backward(X, y, Z1, A1, A2, W2):
    dZ2 = (A2 - y) / len(y)
    dZ1 = (dZ2 @ W2) * (Z1 > 0)
    return dZ1.T @ X, dZ1.sum(dim=0), dZ2.T @ A1, dZ2.sum(dim=0, keepdim=True)
`;

/** The sentence of the first step, or nothing. */
function problemOf(source: string, form?: BackwardForm): string {
  try {
    trainerWith(source, form).step();
    return '';
  } catch (error) {
    if (error instanceof LearnersError) return error.message;
    throw error;
  }
}

describe('a Trainer with the learner’s backward pass', () => {
  it('trains as the app’s own', () => {
    const [own, learners] = [
      new Trainer(presets.article, digits),
      trainerWith(right),
    ];
    for (let i = 0; i < 48; i++) {
      expect(learners.step()).toBeCloseTo(own.step(), 5);
    }
    const [expected, found] = [
      own.finishEpoch(),
      learners.finishEpoch(),
    ];
    expect(found.valCorrect).toBe(expected.valCorrect);
    expect(found.valLoss).toBeCloseTo(expected.valLoss, 5);
  });

  it('takes a bias gradient of one row, too', () => {
    expect(
      problemOf(
        right.replace('sum(dim=0)', 'sum(dim=0, keepdim=True)'),
      ),
    ).toBe('');
  });

  it.each([
    [
      'dZ.T @ X',
      'X.T @ dZ',
      'ValueError: linear_backward returned dW with the shape (30, 10), not (10, 30)',
    ],
    [
      'return dA * (Z > 0)',
      'pass',
      'TypeError: relu_backward returned a NoneType for dZ, not a Tensor',
    ],
    [
      ', dZ @ W',
      '',
      'TypeError: linear_backward must return three tensors: dW, db, dX',
    ],
    [
      'relu_backward',
      'relu_backwards',
      "NameError: name 'relu_backward' is not defined",
    ],
    ['(Z > 0)', 'masc', "NameError: name 'masc' is not defined"],
  ])('says what is wrong with %j made %j', (from, to, message) => {
    expect(problemOf(right.replace(from, to))).toBe(message);
  });

  it('trains with one function for the whole pass', () => {
    const [own, learners] = [
      new Trainer(presets.article, digits),
      trainerWith(whole, 'whole'),
    ];
    for (let i = 0; i < 48; i++) {
      expect(learners.step()).toBeCloseTo(own.step(), 5);
    }
  });

  it.each([
    [
      'dZ1.T @ X,',
      'X.T @ dZ1,',
      'ValueError: backward returned dW1 with the shape (64, 30), not (30, 64)',
    ],
    [
      'dZ2.sum(dim=0, keepdim=True)',
      'dZ2.sum(dim=1)',
      'ValueError: backward returned db2 with the shape (30,), not (10,)',
    ],
    [
      ', dZ2.sum(dim=0, keepdim=True)',
      '',
      'TypeError: backward must return four tensors: dW1, db1, dW2, db2',
    ],
  ])(
    'says what is wrong with %j made %j of it',
    (from, to, message) => {
      expect(problemOf(whole.replace(from, to), 'whole')).toBe(message);
    },
  );
});
