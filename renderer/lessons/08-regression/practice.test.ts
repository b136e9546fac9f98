// The answers of lesson 8's numbers and what mistakes come to, against the loss, the layer and the optimiser.

import { describe, expect, it } from 'vitest';

import { Linear } from '../../../core/nn/linear.ts';
import { MSE } from '../../../core/nn/mse.ts';
import { SGD } from '../../../core/nn/sgd.ts';
import { Tensor } from '../../../core/tensor/tensor.ts';
import type { NumberQuestion, PracticeQuestion } from '../../reading/checks/questions.ts';
import { gradient, update } from './practice.ts';

const rounds = (question: PracticeQuestion) =>
  Array.from({ length: 40 }, (_, round) => question.at(round));

function numbersIn({ words }: NumberQuestion): number[] {
  const [en, ja] = [words.en.question, words.ja.question].map((text) =>
    Array.from(text.replace(/W2\[0, 0\]|dZ2/g, '').matchAll(/−?\d+(\.\d+)?/g), ([number]) =>
      Number(number.replace('−', '-')),
    ),
  );
  // The Japanese counts in digits, too.
  expect(ja).toEqual(expect.arrayContaining(en ?? []));
  return en ?? [];
}

describe('an entry of dZ2', () => {
  it.each(rounds(gradient))('is that of the loss: $words.en.question ($answer)', (question) => {
    const [batch = 0, prediction = NaN, target = NaN] = numbersIn(question);
    const column = (value: number) => Tensor.fromRows(Array.from({ length: batch }, () => [value]));
    const mse = new MSE();
    mse.forward(column(prediction), column(target));
    expect(question.answer).toBeCloseTo(mse.backward().data[0] ?? NaN, 5);
    const { two, mean, sign } = question.known ?? {};
    expect(two).toBeCloseTo(question.answer / 2, 8);
    expect(mean).toBeCloseTo(question.answer * batch, 8);
    expect(sign).toBeCloseTo(-question.answer, 8);
  });
});

describe('a weight after one update', () => {
  it.each(rounds(update))('is what the optimiser makes of it: $matrices ($answer)', (question) => {
    const [w = NaN, rate = NaN] = numbersIn(question);
    const [A1, Z2, y] = (question.matrices ?? []).map(({ rows }) => Tensor.fromRows(rows));
    if (!A1 || !Z2 || !y) throw new RangeError('too little is given');
    const linear = new Linear(2, Tensor.fromRows([[w]]));
    linear.forward(A1);
    const mse = new MSE();
    mse.forward(Z2, y);
    linear.parameterGradients(mse.backward());
    const [dW2 = NaN] = linear.weight.grad.data;
    new SGD([linear.weight], rate).step();
    const [updated = NaN] = linear.weight.value.data;
    expect(question.answer).toBeCloseTo(updated, 5);
    const { sign, two, mean, noRate, gradient: alone, noWeight } = question.known ?? {};
    expect(sign).toBeCloseTo(w + rate * dW2, 5);
    expect(two).toBeCloseTo(w - (rate * dW2) / 2, 5);
    expect(mean).toBeCloseTo(w - rate * dW2 * A1.rows, 5);
    expect(noRate).toBeCloseTo(w - dW2, 5);
    expect(alone).toBeCloseTo(dW2, 5);
    expect(noWeight).toBeCloseTo(updated - w, 5);
  });
});
