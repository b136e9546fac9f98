// Operations that work value by value: each is a function and, beside it, its derivative.

import { commonShape, repeated, sumToShape } from './broadcasting.ts';
import { Variable } from './variable.ts';

/** The slope of ReLU at exactly 0: `clamp_min(0)`, as in the article's PyTorch program, has 1 there, `torch.relu` 0. */
export type SlopeAtZero = 0 | 1;

/** An operation on one matrix; the derivative may use the input `x` and the output `y`. */
function unary(
  f: (x: number) => number,
  derivative: (x: number, y: number) => number,
) {
  return (a: Variable): Variable => {
    const y = a.data.map(f);
    return new Variable(a.rows, a.columns, y, [a], (dy) => [
      dy.map((d, k) => d * derivative(a.data[k], y[k])),
    ]);
  };
}

/**
 * An operation on two matrices with its two partial derivatives. Where one
 * operand has a single row or column, it is repeated.
 * The operation throws RangeError, naming both shapes, when they do not fit.
 */
function binary(
  name: string,
  f: (a: number, b: number) => number,
  derivativeA: (a: number, b: number) => number,
  derivativeB: (a: number, b: number) => number,
) {
  return (a: Variable, b: Variable): Variable => {
    const [rows, columns] = commonShape(name, a, b);
    const p = repeated(a, rows, columns);
    const q = repeated(b, rows, columns);
    const y = p.map((value, k) => f(value, q[k]));
    return new Variable(rows, columns, y, [a, b], (dy) => {
      const da = dy.map((d, k) => d * derivativeA(p[k], q[k]));
      const db = dy.map((d, k) => d * derivativeB(p[k], q[k]));
      return [
        sumToShape({ rows, columns, data: da }, a),
        sumToShape({ rows, columns, data: db }, b),
      ];
    });
  };
}

// prettier-ignore
export const add = binary('add', (a, b) => a + b, () => 1, () => 1);
// prettier-ignore
export const subtract = binary('subtract', (a, b) => a - b, () => 1, () => -1);
// prettier-ignore
export const multiply = binary('multiply', (a, b) => a * b, (_, b) => b, (a) => a);
// prettier-ignore
export const divide = binary('divide', (a, b) => a / b, (_, b) => 1 / b, (a, b) => -a / b / b);

export const neg = unary(
  (x) => -x,
  () => -1,
);
export const exp = unary(Math.exp, (_, y) => y);
export const log = unary(Math.log, (x) => 1 / x);
export const tanh = unary(Math.tanh, (_, y) => 1 - y * y);
export const sigmoid = unary(logistic, (_, y) => y * (1 - y));

/** `log(1 + exp(x))`, written so that nothing overflows. */
export const softplus = unary(
  (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  logistic,
);

/** `x ** exponent`, value by value. */
export const power = (a: Variable, exponent: number): Variable =>
  unary(
    (x) => x ** exponent,
    (x) => (exponent === 0 ? 0 : exponent * x ** (exponent - 1)),
  )(a);

/** `max(x, 0)`. */
export const relu = (a: Variable, atZero: SlopeAtZero): Variable =>
  unary(
    (x) => Math.max(x, 0),
    (x) => (x === 0 ? atZero : Number(x > 0)),
  )(a);

/** `x` where it is positive, else `slope * x`. */
export const leakyRelu = (a: Variable, slope: number): Variable =>
  unary(
    (x) => (x > 0 ? x : slope * x),
    (x) => (x > 0 ? 1 : slope),
  )(a);

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
