// What is computed number by number, by the codes that Python's side calls it by.

import { cos, sin } from '../../random/doublePrecision.ts';

/** Places in `binaryOperations` of those that have loops of their own. */
export const ADD = 0;
export const SUBTRACT = 1;
export const MULTIPLY = 2;
export const DIVIDE = 3;
export const LARGER = 5;
export const GREATER = 7;

/** Of two numbers. Comparisons give 0 and 1. */
export const binaryOperations: readonly ((
  x: number,
  y: number,
) => number)[] = [
  (x, y) => x + y,
  (x, y) => x - y,
  (x, y) => x * y,
  (x, y) => x / y,
  (x, y) => x ** y,
  (x, y) => Math.max(x, y),
  (x, y) => Math.min(x, y),
  (x, y) => Number(x > y),
  (x, y) => Number(x >= y),
  (x, y) => Number(x === y),
  (x, y) => Number(x !== y),
  (x, y) => Math.floor(x / y),
  (x, y) => x - y * Math.floor(x / y),
  (x, y) => Number(x !== 0 && y !== 0),
  (x, y) => Number(x !== 0 || y !== 0),
  (x, y) => Number((x !== 0) !== (y !== 0)),
  (x, y) => Number(x < y),
  (x, y) => Number(x <= y),
  (x, y) => (x !== 0 ? y : 0),
];

/** Of one number. */
export const unaryOperations: readonly ((x: number) => number)[] = [
  (x) => x,
  (x) => -x,
  Math.exp,
  Math.log,
  Math.sqrt,
  Math.tanh,
  Math.abs,
  (x) => 1 / (1 + Math.exp(-x)),
  (x) => (x < 0 ? 0 : x),
  Math.sign,
  Math.floor,
  Math.ceil,
  roundedHalfToEven,
  Math.trunc,
  (x) => Number(x !== 0),
  (x) => Number(x === 0),
  (x) => (isNear(x) ? sin(x) : Math.sin(x)),
  (x) => (isNear(x) ? cos(x) : Math.cos(x)),
  Math.log1p,
  (x) => Number(Number.isNaN(x)),
  (x) => Number(Number.isFinite(x)),
  (x) => Number(x === Infinity || x === -Infinity),
  (x) => x | 0,
  (x) => (x << 16) >> 16,
  (x) => (x << 24) >> 24,
  (x) => x & 255,
  (x) => (Number.isFinite(x) ? x : 0),
];

/** Whether an angle is one that sine and cosine are computed of as NumPy does. */
function isNear(x: number): boolean {
  return x !== 0 && Math.abs(x) <= 16;
}

function roundedHalfToEven(x: number): number {
  const nearest = Math.round(x);
  return nearest - x === 0.5 && nearest % 2 !== 0
    ? nearest - 1
    : nearest;
}

/** What a row or column of numbers comes to, beginning with `from`. */
export const reductions: readonly {
  readonly from: number;
  readonly with: (so: number, x: number) => number;
}[] = [
  { from: 0, with: (so, x) => so + x },
  { from: -Infinity, with: (so, x) => Math.max(so, x) },
  { from: Infinity, with: (so, x) => Math.min(so, x) },
  { from: 1, with: (so, x) => so * x },
  { from: 0, with: (so, x) => Number(so !== 0 || x !== 0) },
  { from: 1, with: (so, x) => Number(so !== 0 && x !== 0) },
];
