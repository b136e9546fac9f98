// What the lessons say of PyTorch, NumPy and scikit-learn is what these do: recorded everywhere, and live where they are.

import { beforeAll, describe, expect, it } from 'vitest';

import { lessonStatements, STATEMENTS } from './lessonStatements.ts';
import { findPython, hashLine, recordedPython, runPython } from './pythonCases.ts';

const recorded = recordedPython(STATEMENTS);
const python = findPython();
const sources: [from: string, output: () => string][] = [['as recorded', () => recorded]];
if (python !== undefined) {
  sources.push([`of ${python}`, () => runPython(python, lessonStatements())]);
}

type Said = Readonly<Record<string, unknown>>;

function saidIn(output: string): Said {
  const line = output.split('\n').find((each) => each.startsWith('{')) ?? '';
  return JSON.parse(line) as Said;
}

/** The two numbers are the same but for float32's last digits. */
function expectPair(pair: unknown): void {
  const [a = NaN, b = NaN] = pair as number[];
  expect(Math.abs(a / b - 1)).toBeLessThan(1e-6);
}

it('were recorded with the program that asks', () => {
  expect(recorded.split('\n')[0]).toBe(hashLine(lessonStatements()));
});

describe.each(sources)('PyTorch, NumPy and scikit-learn %s', (_, output) => {
  let said: Said = {};

  beforeAll(() => {
    said = saidIn(output());
  });

  it('have losses that apply softmax or sigmoid themselves', () => {
    expectPair(said['cross entropy of logits']);
    expectPair(said['binary cross entropy of a logit']);
    expect(said['mean squared error']).toBe(2.25);
  });

  it('take one-hot rows as floats only, which one_hot does not make', () => {
    expect(said.one_hot).toBe('torch.int64');
    expect(said['cross entropy of integers']).toMatch(/floating point/);
    const [ofLabel] = said['cross entropy of logits'] as number[];
    expectPair([said['cross entropy of floats'], ofLabel]);
  });

  it('lose nothing of a logarithm of softmax, where float32 by itself overflows beyond e⁸⁸', () => {
    expect(said['cross entropy far off']).toBe(200);
    expect(said['exp in float32']).toEqual([false, true]);
    expect(Number(said['largest loss']).toFixed(2)).toBe('23.03');
  });

  it('have the digits, the split and both standard deviations of the lessons', () => {
    expect(said.digits).toEqual([1797, 64, 0, 16]);
    expect(said.split).toEqual([1437, 360]);
    const [torch, numpy, byLess] = (said.std as number[]).map((value) => value.toFixed(5));
    expect(torch).toBe('6.02461');
    expect(byLess).toBe(torch);
    expect(numpy).toBe('6.02458');
    expect(said['constant pixels']).toBe(3);
    expect(said.batches).toBe(48);
    expect(said['argmax of one-hot']).toEqual([3, 0, 9]);
  });

  it('differentiate clamp_min at 0 as 1, where the article’s relu_backward has 0', () => {
    expect(said['clamp_min at 0']).toBe(1);
    expect(said['relu_backward at 0']).toBe(0);
  });

  it('keep gradients of parameters, and others with retain_grad alone', () => {
    expect(said['gradients kept']).toEqual([true, false, true]);
  });

  it('add gradients up until zero_grad', () => {
    expect(said['backward adds']).toEqual([
      [5, 5],
      [10, 10],
    ]);
    expect(said.zero_grad).toBe(true);
  });

  it('refuse to change a parameter in place while they record, and do it under no_grad', () => {
    expect(said['update while recording']).toMatch(/leaf Variable that requires grad/);
    expect((said['update under no_grad'] as number[])[0]).toBeCloseTo(0.9, 6);
  });

  it('do not know of .grad_, which is overwritten', () => {
    expect(said['own attribute']).toBe(false);
    expect(said['own attribute is overwritten']).toEqual([0, true]);
  });

  it('broadcast a column and a list to a square, and neither once their shapes agree', () => {
    expect(said['a column minus a list']).toEqual([
      [30, 30],
      [30, 30],
    ]);
    expect(said['both ways to one shape']).toEqual([[30], [30, 1]]);
    expect(said.bias).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it('add down columns with axis 0, along rows with axis 1, and keep a side on request', () => {
    expect(said.axis).toEqual([
      [3, 5, 7],
      [3, 12],
    ]);
    expect(said.keepdims).toEqual([
      [1, 3],
      [2, 1],
    ]);
    const turned = [
      [0, 3],
      [1, 4],
      [2, 5],
    ];
    expect(said.transpose).toEqual([turned, turned]);
  });

  it('call close what differs by 1e-5 of the expected value and 1e-8', () => {
    expect(said.allclose).toEqual([true, false, true, false]);
  });
});
