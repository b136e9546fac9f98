// The graph: how gradients travel back through it and add up.

import { describe, expect, it } from 'vitest';

import { leaf } from '../testing/matrices.ts';
import { add, multiply } from './elementwise.ts';
import { sum } from './reductions.ts';
import { Variable } from './variable.ts';

describe('Variable', () => {
  it('refuses values that do not fit the shape', () => {
    expect(() => new Variable(2, 3, new Float64Array(5))).toThrow(
      'the shape (2, 3) does not hold 5 values',
    );
  });

  it('copies the values of a matrix', () => {
    const data = Float32Array.of(0.1, 2);
    const copy = Variable.from({ rows: 1, columns: 2, data });
    data[1] = 7;
    expect(Array.from(copy.data)).toEqual([Math.fround(0.1), 2]);
  });
});

describe('backward', () => {
  it('gives the result itself the gradient 1', () => {
    const x = Variable.scalar(3);
    x.backward();
    expect(x.grad[0]).toBe(1);
  });

  it('adds up all ways from a variable to the result', () => {
    const x = Variable.scalar(3);
    const square = multiply(x, x);
    add(multiply(square, square), x).backward(); // x⁴ + x
    expect(x.grad[0]).toBe(4 * 27 + 1);
    expect(square.grad[0]).toBe(2 * 9);
  });

  it('waits for every use of a variable before it goes on', () => {
    // The short way from x to the result must not overtake the long one.
    const x = Variable.scalar(2);
    const y = multiply(x, x);
    const z = multiply(y, y);
    add(y, multiply(z, y)).backward(); // x² + x⁶
    expect(x.grad[0]).toBe(2 * 2 + 6 * 32);
  });

  it('accumulates over calls, in the graph and at its leaves', () => {
    const x = leaf([[1, 2]]);
    const y = multiply(x, x);
    const loss = sum(y);
    loss.backward();
    loss.backward();
    expect(Array.from(x.grad)).toEqual([4, 8]);
    expect(Array.from(y.grad)).toEqual([2, 2]);
  });

  it('accumulates over graphs that share a leaf', () => {
    const x = Variable.scalar(5);
    multiply(x, x).backward();
    add(x, x).backward();
    expect(x.grad[0]).toBe(12);
  });

  it('starts from a single number only', () => {
    expect(() => leaf([[1, 2]]).backward()).toThrow(
      'not from the shape (1, 2)',
    );
  });

  it('leaves what the result does not depend on alone', () => {
    const x = Variable.scalar(2);
    const other = multiply(x, x);
    add(x, x).backward();
    expect(other.grad[0]).toBe(0);
  });
});

describe('zeroGrad', () => {
  it('forgets the gradients of the whole graph', () => {
    const x = Variable.scalar(3);
    const y = multiply(x, x);
    y.backward();
    y.zeroGrad();
    expect([x.grad[0], y.grad[0]]).toEqual([0, 0]);
    y.backward();
    expect(x.grad[0]).toBe(6);
  });
});
