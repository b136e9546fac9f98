// The answers of lesson 5's numbers and what mistakes come to, against the layers and plain loops, from the matrices that the learner is given.

import { describe, expect, it } from 'vitest';

import { Linear } from '../../../core/nn/linear.ts';
import { ReLU } from '../../../core/nn/relu.ts';
import { Tensor } from '../../../core/tensor/tensor.ts';
import type { NumberQuestion, PracticeQuestion } from '../../reading/checks/questions.ts';
import { collected, delta, entryOfdW } from './practice.ts';

const rounds = (question: PracticeQuestion) =>
  Array.from({ length: 40 }, (_, round) => question.at(round));

function given({ matrices = [] }: NumberQuestion, name: string): Tensor {
  const matrix = matrices.find((each) => each.name === name);
  if (!matrix) throw new RangeError(`no ${name} is given`);
  return Tensor.fromRows(matrix.rows);
}

/** The row and column that a question asks for. */
function asked({ words }: NumberQuestion): [row: number, column: number] {
  const [, row, column] = /\[(\d), (\d)\]/.exec(words.en.question) ?? [];
  expect(words.ja.question).toContain(`[${row}, ${column}]`);
  return [Number(row), Number(column)];
}

describe('the error that comes back', () => {
  it.each(rounds(collected))('is the layer’s: $words.en.question ($answer)', (question) => {
    const W2 = given(question, 'W2');
    const dZ2 = given(question, 'dZ2');
    const [row, column] = asked(question);
    const linear = new Linear(2, W2);
    linear.forward(Tensor.zeros(1, W2.columns));
    const dA1 = linear.backward(dZ2).toRows();
    expect(question.answer).toBeCloseTo(dA1[row]?.[column] ?? NaN, 5);

    const turned = new Linear(
      2,
      Tensor.fromRows(W2.toRows().map((_, r) => W2.toRows().map((w) => w[r] ?? NaN))),
    );
    turned.forward(Tensor.zeros(1, W2.columns));
    const { transposed = NaN, plain = NaN } = question.known ?? {};
    expect(transposed).toBeCloseTo(turned.backward(dZ2).toRows()[row]?.[column] ?? NaN, 5);
    expect(plain).toBeCloseTo(
      dZ2.data.reduce((sum, d) => sum + d, 0),
      5,
    );
  });
});

describe('an error term', () => {
  it.each(rounds(delta))(
    'is what the layers make of it: $words.en.question ($answer)',
    (question) => {
      const numbers = Array.from(
        question.words.en.question.matchAll(/[−]?\d+(\.\d+)?/g),
        ([text]) => Number(text.replace('−', '-')),
      );
      const [Z = NaN, w0 = NaN, w1 = NaN, d0 = NaN, d1 = NaN] = numbers;
      const relu = new ReLU(1);
      const linear = new Linear(2, Tensor.fromRows([[w0], [w1]]));
      linear.forward(relu.forward(Tensor.fromRows([[Z]])));
      const [error = NaN] = linear.backward(Tensor.fromRows([[d0, d1]])).data;
      const [term = NaN] = relu.backward(Tensor.fromRows([[error]])).data;
      expect(question.answer).toBeCloseTo(term, 5);
      expect(question.known?.slope).toBeCloseTo(Z > 0 ? 0 : error, 5);
      expect(question.known?.timesZ).toBeCloseTo(error * Z, 5);
    },
  );
});

describe('an entry of dW', () => {
  it.each(rounds(entryOfdW))('is the layer’s: $words.en.question ($answer)', (question) => {
    const dZ2 = given(question, 'dZ2');
    const A1 = given(question, 'A1');
    const [row, column] = asked(question);
    const linear = new Linear(2, Tensor.zeros(2, 2));
    linear.forward(A1);
    linear.parameterGradients(dZ2);
    const dW2 = linear.weight.grad.toRows();
    const { mean = NaN, transposed = NaN, noInputs = NaN } = question.known ?? {};
    expect(question.answer).toBeCloseTo(dW2[row]?.[column] ?? NaN, 5);
    expect(transposed).toBeCloseTo(dW2[column]?.[row] ?? NaN, 5);
    expect(mean).toBeCloseTo(question.answer / 4, 6);
    expect(noInputs).toBeCloseTo(linear.bias.grad.data[row] ?? NaN, 5);
  });

  it('has error terms that softmax and cross entropy can have: none above 1/m, each row’s sum 0', () => {
    for (const question of rounds(entryOfdW)) {
      for (const row of given(question, 'dZ2').toRows()) {
        expect(row.reduce((sum, d) => sum + d, 0)).toBeCloseTo(0, 6);
        for (const d of row) expect(Math.abs(d)).toBeLessThan(1 / 4);
      }
    }
  });
});
