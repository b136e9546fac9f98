// Values that functions of the learner's are given and give back.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { startedPython } from '../../tests/startedPython.ts';
import type { ArrayValue, CallValue, PythonValue } from './python.ts';

const { python } = await startedPython();
const namespace = python.newNamespace();
namespace.run(`
import numpy as np
import torch

def same(x):
    return x

def relu_backward(dA, Z):
    return dA * (Z > 0)

def linear_backward(X, W, b, Z):
    W.grad_ = Z.grad_.T @ X
    b.grad_ = torch.sum(Z.grad_, dim=0)

def change(x):
    x[0] = 7

def kinds(): return [None, True, 3, 2.5, 'text', (1, 2), float('inf'), -float('inf'), float('nan'), {'a': 1}, 2**60]
`);

function called(
  name: string,
  ...values: readonly PythonValue[]
): CallValue {
  const outcome = namespace.call(name, values);
  if (!outcome.ok) throw new Error(outcome.error.traceback);
  return outcome.value;
}

const torch = (
  shape: readonly number[],
  data: readonly number[],
): ArrayValue => ({
  kind: 'array',
  library: 'torch',
  dtype: 'float32',
  shape,
  data: Float32Array.from(data),
});

const sizes = fc.array(fc.integer({ min: 0, max: 5 }), {
  maxLength: 2,
});
const arrays = fc
  .tuple(
    fc.constantFrom('torch', 'numpy'),
    fc.constantFrom('float32', 'float64', 'int64', 'bool'),
    sizes,
    fc.infiniteStream(fc.integer({ min: -1000, max: 1000 })),
  )
  .map(([library, dtype, shape, numbers]): ArrayValue => {
    const size = shape.reduce((product, length) => product * length, 1);
    const data = [...numbers.take(size)].map((number) =>
      dtype === 'bool' ? Math.abs(number % 2) : number,
    );
    const isNarrow = dtype === 'float32' || dtype === 'bool';
    return {
      kind: 'array',
      library,
      dtype,
      shape,
      data: isNarrow
        ? Float32Array.from(data)
        : Float64Array.from(data),
    };
  });

describe('values', () => {
  it('that are arrays come back as they were', () => {
    fc.assert(
      fc.property(arrays, (array) => {
        expect(called('same', array).result).toEqual(array);
      }),
      { numRuns: 60 },
    );
  });

  it('of other kinds come back, or as what they print', () => {
    expect(called('kinds').result).toEqual([
      null,
      true,
      3,
      2.5,
      'text',
      [1, 2],
      Infinity,
      -Infinity,
      NaN,
      { kind: 'other', type: 'dict', text: "{'a': 1}" },
      2 ** 60,
    ]);
  });

  it('go into a function of two arrays', () => {
    const dA = torch([2, 2], [1, 2, 3, 4]);
    const Z = torch([2, 2], [1, -1, 0, 2]);
    expect(called('relu_backward', dA, Z).result).toEqual(
      torch([2, 2], [1, 0, 0, 4]),
    );
    const numpy = { library: 'numpy', dtype: 'float64' } as const;
    expect(
      called('relu_backward', { ...dA, ...numpy }, { ...Z, ...numpy })
        .result,
    ).toEqual({
      ...torch([2, 2], []),
      ...numpy,
      data: Float64Array.of(1, 0, 0, 4),
    });
  });

  it('carry what is stored on them, there and back', () => {
    const dZ = torch([2, 1], [1, 2]);
    const Z = { ...torch([2, 1], [0, 0]), attributes: { grad_: dZ } };
    const X = torch([2, 3], [1, 2, 3, 4, 5, 6]);
    const [, W, b] = called(
      'linear_backward',
      X,
      torch([1, 3], [0, 0, 0]),
      torch([1], [0]),
      Z,
    ).arguments as ArrayValue[];
    expect(W.attributes).toEqual({ grad_: torch([1, 3], [9, 12, 15]) });
    expect(b.attributes).toEqual({ grad_: torch([1], [3]) });
  });

  it('are seen as the function has changed them', () => {
    expect(called('change', torch([2], [1, 2])).arguments).toEqual([
      torch([2], [7, 2]),
    ]);
  });

  it('that Python cannot be given are refused', () => {
    expect(() => namespace.call('same', [torch([2], [1])])).toThrow(
      TypeError,
    );
    expect(() =>
      namespace.call('same', [
        { kind: 'other', type: 'dict', text: '{}' },
      ]),
    ).toThrow(TypeError);
  });

  it('missing or too many, or of a function that is not there, are Python’s errors', () => {
    const missing = namespace.call('relu_backward', [1]);
    expect(missing.ok ? '' : missing.error.message).toBe(
      "relu_backward() missing 1 required positional argument: 'Z'",
    );
    const nothing = namespace.call('relu_backwards', []);
    expect(nothing.ok ? '' : nothing.error.type).toBe('NameError');
  });

  it('set by name are there by that name', () => {
    namespace.set('x', [1, torch([1], [5])]);
    namespace.run('y = x[1] * 2');
    expect(namespace.get('y')).toEqual({
      ok: true,
      value: torch([1], [10]),
    });
  });

  it('leave no memory behind', () => {
    namespace.run(
      'from _arrays import memory\nbefore = memory.alloc(0, 16)',
    );
    for (let i = 0; i < 300; i++)
      called('same', torch([30, 64], Array(1920).fill(1)));
    namespace.run('after = memory.alloc(0, 16)');
    const [before, after] = ['before', 'after'].map((name) =>
      namespace.get(name),
    );
    const taken =
      before.ok && after.ok
        ? Number(after.value) - Number(before.value)
        : NaN;
    expect(taken).toBeLessThan(20_000);
  });
});
