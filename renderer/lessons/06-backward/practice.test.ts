// The answers of lesson 6's numbers and what mistakes come to, against the layers, from what the learner is given.

import { describe, expect, it } from 'vitest';

import { Linear } from '../../../core/nn/linear.ts';
import { ReLU } from '../../../core/nn/relu.ts';
import { SoftmaxCrossEntropy } from '../../../core/nn/softmaxCrossEntropy.ts';
import { Tensor } from '../../../core/tensor/tensor.ts';
import type { NumberQuestion, PracticeQuestion } from '../../reading/checks/questions.ts';
import { entryOfdb, outputError, throughMask } from './practice.ts';

const rounds = (question: PracticeQuestion) =>
  Array.from({ length: 40 }, (_, round) => question.at(round));

function given({ matrices = [] }: NumberQuestion, name: string): Tensor {
  const matrix = matrices.find((each) => each.name === name);
  if (!matrix) throw new RangeError(`no ${name} is given`);
  return Tensor.fromRows(matrix.rows);
}

function numberIn({ words }: NumberQuestion, pattern: RegExp): number {
  const [, digits] = pattern.exec(words.en.question) ?? [];
  return Number(digits);
}

describe('the error at the output', () => {
  it.each(rounds(outputError))('is that of the loss: $words.en.question ($answer)', (question) => {
    const A2 = given(question, 'A2').toRows()[0] ?? [];
    const m = numberIn(question, /batch of (\d+)/);
    const label = numberIn(question, /correct class is (\d)/);
    const k = numberIn(question, /for class (\d)/);
    expect(A2.reduce((sum, a) => sum + a, 0)).toBeCloseTo(1, 6);

    // Logits that give these probabilities, in the first row of a batch.
    const Z2 = Tensor.fromRows(Array.from({ length: m }, () => A2.map(Math.log)));
    const y = Tensor.fromRows(
      Array.from({ length: m }, () => A2.map((_, c) => Number(c === label))),
    );
    const loss = new SoftmaxCrossEntropy(A2.length);
    loss.forward(Z2, y);
    expect(question.answer).toBeCloseTo(loss.backward().data[k] ?? NaN, 5);
    const { mean = NaN, sign = NaN, classes = NaN } = question.known ?? {};
    expect(mean).toBeCloseTo(question.answer * m, 6);
    expect(sign).toBeCloseTo(-question.answer, 8);
    expect(classes).toBeCloseTo((question.answer * m) / A2.length, 6);
  });
});

describe('an entry of db', () => {
  it.each(rounds(entryOfdb))('is the layer’s: $words.en.question ($answer)', (question) => {
    const dZ2 = given(question, 'dZ2');
    const k = numberIn(question, /db2\[0, (\d)\]/);
    const linear = new Linear(2, Tensor.zeros(2, 1));
    linear.forward(Tensor.zeros(4, 1));
    linear.parameterGradients(dZ2);
    expect(question.answer).toBeCloseTo(linear.bias.grad.data[k] ?? NaN, 5);
    expect(question.known?.mean).toBeCloseTo(question.answer / 4, 6);
    expect(question.known?.row).toBe(0);
  });
});

describe('a gradient through the mask', () => {
  it.each(rounds(throughMask))('is what the layers make of it: $matrices ($answer)', (question) => {
    const [dA1, Z1, X] = ['dA1', 'Z1', 'X'].map((name) => given(question, name));
    if (!dA1 || !Z1 || !X) throw new RangeError('too little is given');
    const gradients = (dZ1: Tensor) => {
      const linear = new Linear(1, Tensor.zeros(1, 1));
      linear.forward(X);
      linear.parameterGradients(dZ1);
      return [linear.weight.grad.data[0] ?? NaN, linear.bias.grad.data[0] ?? NaN] as const;
    };
    const masked = (by: Tensor) => {
      const relu = new ReLU(1);
      relu.forward(by);
      return relu.backward(dA1);
    };
    const [dW1, db1] = gradients(masked(Z1));
    expect(question.answer).toBeCloseTo(dW1, 5);
    const { noMask, gradientMask, noInput, mean } = question.known ?? {};
    expect(noMask).toBeCloseTo(gradients(dA1)[0], 5);
    expect(gradientMask).toBeCloseTo(gradients(masked(dA1))[0], 5);
    expect(noInput).toBeCloseTo(db1, 5);
    expect(mean).toBeCloseTo(dW1 / 3, 5);
  });

  it('has at least one row that is stopped and one that passes', () => {
    for (const question of rounds(throughMask)) {
      const on = given(question, 'Z1').data.filter((z) => z > 0).length;
      expect([1, 2]).toContain(on);
    }
  });
});
