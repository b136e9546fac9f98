// How small arrays and what a value is made of are written.

import { describe, expect, it } from 'vitest';

import {
  arrayExpressions,
  arrayOperations,
  firstArray,
  type ArrayOperation,
} from '../../../core/demonstrations/arrayOperationNames.ts';
import { arrayOperation } from '../../../core/demonstrations/arrayOperations.ts';
import { madeOf, otherName, shapeText } from './arrayText.ts';

const made = (operation: ArrayOperation, place: number) =>
  madeOf(operation, arrayOperation(operation, firstArray.values), place);

describe('what a value is made of', () => {
  it.each([
    ['product', 0, '1 · 1 + 2 · 1 + 3 · (−1) = 0'],
    ['addRow', 4, '5 + 20 = 25'],
    ['addColumn', 4, '5 + 200 = 205'],
    ['sumOfColumns', 2, '3 + 6 = 9'],
    ['sumOfRows', 1, '4 + 5 + 6 = 15'],
    ['sumOfRowsKept', 0, '1 + 2 + 3 = 6'],
    ['shares', 1, '2 / 6 = 0.333'],
    ['transpose', 1, ''],
    ['sharesWithoutKeepdims', 0, ''],
    ['product', 9, ''],
  ] as const)('of %s at %d is written %s', (operation, place, text) => {
    expect(made(operation, place)).toBe(text);
  });
});

it('a shape is written as Python writes it', () => {
  expect([[2, 3], [2, 1], [3]].map(shapeText)).toEqual(['(2, 3)', '(2, 1)', '(3,)']);
});

it('what X meets has the name that the expression gives it', () => {
  for (const operation of arrayOperations) {
    const { other } = arrayOperation(operation, firstArray.values);
    const name = otherName(operation);
    expect(name !== '').toBe(other !== undefined);
    expect(arrayExpressions[operation]).toContain(name);
  }
});
