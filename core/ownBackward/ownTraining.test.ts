// Training with what a learner wrote, right and wrong, against the app's own training and PyTorch's.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { startedPython } from '../../tests/startedPython.ts';
import { parseDigits } from '../data/digits.ts';
import { ownBackwardOf } from './ownBackward.ts';
import { ownProgram } from './ownProgram.ts';
import {
  trainWithOwnBackward,
  type OwnTraining,
  type OwnTrainingEnd,
} from './ownTraining.ts';

const fileAt = (path: string) =>
  readFileSync(new URL(path, import.meta.url), 'utf8');
const digits = parseDigits(fileAt('../../resources/digits.csv'));
const solutionOf = (exercise: string) =>
  fileAt(`../exercises/${exercise}/solution.py`);
const { python } = await startedPython();

function trained(
  exercise: string,
  code = solutionOf(exercise),
): { end: OwnTrainingEnd; told: readonly OwnTraining[] } {
  const own = ownBackwardOf(exercise);
  if (!own) throw new Error(`${exercise} is none to train with`);
  const told: OwnTraining[] = [];
  const program = ownProgram(own, code, own.given.map(solutionOf));
  let time = 0;
  const end = trainWithOwnBackward(python, own, program, {
    digits,
    now: () => time++,
    tell: (training) => told.push(training),
  });
  return { end, told };
}

const rightAfter = ({ end }: ReturnType<typeof trained>) =>
  end.state === 'finished' ? end.training.curves.valCorrect.at(-1) : 0;

describe('the network of the article', () => {
  it.each([
    'relu-backward',
    'linear-backward',
    'softmax-cross-entropy-backward',
    'backward-two-layers',
  ])(
    'answers 349 of 360 with a right %s',
    { timeout: 60_000 },
    (exercise) => {
      const { end, told } = trained(exercise);
      expect(rightAfter({ end, told })).toBe(349);
      expect(told).toHaveLength(30);
      expect(told[9].curves.valLosses).toHaveLength(10);
      expect(told[9].curves.batchLosses).toHaveLength(480);
      expect(told[9].parameters).not.toEqual(told[8].parameters);
    },
  );

  it(
    'trains with a function of NumPy’s arrays',
    { timeout: 60_000 },
    () => {
      const code =
        'import numpy as np\n\ndef relu_backward(dA, Z):\n    return np.where(Z > 0, dA, 0)\n';
      expect(rightAfter(trained('relu-backward', code))).toBe(349);
    },
  );

  it(
    'learns worse where the mask is forgotten',
    { timeout: 60_000 },
    () => {
      const code = 'def relu_backward(dA, Z):\n    return dA\n';
      const right = rightAfter(trained('relu-backward', code));
      expect(right).toBeGreaterThan(100);
      expect(right).not.toBe(349);
    },
  );

  it('diverges where the sign is wrong', { timeout: 60_000 }, () => {
    const { end } = trained(
      'softmax-cross-entropy-backward',
      solutionOf('softmax-cross-entropy-backward').replace(
        '(A - y) / Z.shape[0]',
        '-1e30 * (A - y)',
      ),
    );
    expect(end.state).toBe('diverged');
  });

  it('says which line of the learner’s failed', () => {
    const { end } = trained(
      'linear-backward',
      'import torch\n\ndef linear_backward(dZ, A, W):\n    return dZ @ A, dZ.sum(dim=0), dZ @ W\n',
    );
    expect(end.state === 'failed' && end.error.line).toBe(4);
    expect(
      trained('relu-backward', 'def relu_backward(:\n').end.state,
    ).toBe('failed');
  });

  it('is trained by none of the other exercises', () => {
    expect(ownBackwardOf('linear')).toBeUndefined();
    expect(ownBackwardOf('constructor')).toBeUndefined();
  });
});
