// Every weight of the small network, worked out by hand, against our float64 autograd.

import { describe, expect, it } from 'vitest';

import { flowLabels, learningFlow } from '../../../core/demonstrations/learningFlow.ts';
import { autogradGradients } from '../../../core/reference/autogradModel.ts';
import { productsOfW1, productsOfW2, silentRows, totalOf, waysBack } from './byHandRows.ts';

const parameters = ['W1', 'b1', 'W2', 'b2'] as const;
const flow = learningFlow(0);
const matrix = (name: 'X' | (typeof parameters)[number]) => {
  const { rows, columns, values } = flow.matrices[name];
  return { rows, columns, data: values };
};
const { gradients } = autogradGradients({
  task: 'classification',
  parameters: Object.fromEntries(parameters.map((name) => [name, matrix(name)])),
  X: matrix('X'),
  targets: flowLabels,
  epsilon: 0,
});

function autograd(name: string, row: number, column: number): number {
  const gradient = gradients[name];
  return gradient?.data[row * gradient.columns + column] ?? NaN;
}

const entries = (rows: number, columns: number) =>
  Array.from({ length: rows * columns }, (_, i) => [Math.floor(i / columns), i % columns] as const);

describe('a weight’s gradient by hand', () => {
  it.each(entries(2, 3))('is autograd’s for W2[%i, %i]', (o, j) => {
    expect(totalOf(productsOfW2(flow, o, j))).toBeCloseTo(autograd('W2', o, j), 6);
  });

  it.each(entries(3, 2))('is autograd’s for W1[%i, %i]', (j, k) => {
    expect(totalOf(productsOfW1(flow, j, k))).toBeCloseTo(autograd('W1', j, k), 6);
  });

  it.each(entries(4, 3))('is autograd’s on its way back, in row %i for neuron %i', (row, j) => {
    const way = waysBack(flow, j)[row];
    expect(way?.dA).toBeCloseTo(autograd('A1', row, j), 6);
    expect(way?.dZ).toBeCloseTo(autograd('Z1', row, j), 6);
    expect(way?.passes).toBe((flow.matrices.Z1.values[row * 3 + j] ?? NaN) > 0);
  });

  it('has the numbers that lesson 5’s slider shows', () => {
    expect(totalOf(productsOfW2(flow, 0, 0)).toFixed(4)).toBe('-0.1662');
    expect(totalOf(productsOfW1(flow, 1, 0)).toFixed(4)).toBe('0.2579');
  });
});

describe('the rows in which nothing comes through', () => {
  it('are those whose hidden neurons are all off: the last one', () => {
    expect(silentRows(flow)).toEqual([3]);
    for (let j = 0; j < 3; j++) expect(waysBack(flow, j)[3]?.dZ).toBe(0);
  });
});
