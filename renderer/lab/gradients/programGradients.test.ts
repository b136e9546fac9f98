// A program's gradients on the gradients page: what is judged close, and where the largest difference is.

import type { ArrayValue } from '@backprop-lab/core/python';
import { describe, expect, it } from 'vitest';

import { ProgramGradients } from './programGradients.svelte.ts';

function array(shape: readonly number[], data: ArrayLike<number>): ArrayValue {
  const dtype = data instanceof Float32Array ? 'float32' : 'float64';
  return { kind: 'array', library: 'torch', dtype, shape, data };
}

const TORCH = { rtol: 1e-5, atol: 1e-8 };

describe('gradients of a program', () => {
  it('have the rows and columns of their arrays: one row without axes, or with one', () => {
    const zeros = (...shape: number[]) => {
      const size = shape.reduce((product, each) => product * each, 1);
      const values = array(shape, new Float32Array(size));
      return { name: String(shape), own: values, autograd: values };
    };
    const { result } = new ProgramGradients('p', [zeros(), zeros(3), zeros(2, 3), zeros(4, 2, 3)]);
    expect(result.parameters.map(({ rows, columns }) => [rows, columns])).toEqual([
      [1, 1],
      [1, 3],
      [2, 3],
      [8, 3],
    ]);
  });

  it('are judged by the tolerance, value by value', () => {
    const own = array([2, 2], Float32Array.of(1, 2, 3, 4));
    const autograd = array([2, 2], Float32Array.of(1, 2.5, 3, 6));
    const gradients = new ProgramGradients('p', [{ name: 'W1', own, autograd }]);
    gradients.judge(TORCH);
    expect(gradients.judgement?.parameters).toMatchObject([{ name: 'W1', close: false, far: 2 }]);
    gradients.judge({ rtol: 0, atol: 1 });
    expect(gradients.judgement?.parameters).toMatchObject([{ name: 'W1', close: false, far: 1 }]);
    gradients.judge({ rtol: 0, atol: 2 });
    expect(gradients.judgement?.parameters).toMatchObject([{ name: 'W1', close: true, far: 0 }]);
  });

  it('are read at the largest difference first', () => {
    const own = array([2, 2], Float32Array.of(1, 2, 3, 4));
    const autograd = array([2, 2], Float32Array.of(1, 2.5, 3, 6));
    const { cell } = new ProgramGradients('p', [{ name: 'W1', own, autograd }]);
    expect(cell).toEqual({ parameter: 'W1', row: 1, column: 1 });
  });

  it('keep the digits of float64', () => {
    const own = array([1], Float64Array.of(0.1));
    const autograd = array([1], Float64Array.of(0.1 + 1e-12));
    const gradients = new ProgramGradients('p', [{ name: 'w', own, autograd }]);
    expect(gradients.result.parameters[0]?.comparison?.absolute.value).toBeCloseTo(1e-12, 15);
  });

  it('that are no numbers are not close', () => {
    const own = array([2], Float32Array.of(NaN, 1));
    const autograd = array([2], Float32Array.of(NaN, 1));
    const gradients = new ProgramGradients('p', [{ name: 'w', own, autograd }]);
    gradients.judge(TORCH);
    expect(gradients.judgement?.parameters).toMatchObject([{ close: false, far: 1 }]);
  });
});
