// The equations of the steps, worked out anew in plain loops from the symbols they name, against what the core computed.

import { describe, expect, it } from 'vitest';

import { learningFlow } from '../../../core/demonstrations/learningFlow.ts';
import { factorsOf, flowSteps, shapeCheck, type Factor, type FlowStep } from './flowSteps.ts';

const { learningRate, losses, matrices } = learningFlow(2);
type Rows = number[][];

function rowsOf({ matrix, transposed }: Factor): Rows {
  const { rows, columns, values } = matrices[matrix];
  const plain = Array.from({ length: rows }, (_, r) => [
    ...values.subarray(r * columns, (r + 1) * columns),
  ]);
  return transposed ? turned(plain) : plain;
}

function turned(rows: Rows): Rows {
  return (rows[0] ?? []).map((_, c) => rows.map((row) => row[c] ?? NaN));
}

function each(a: Rows, b: Rows, combine: (x: number, y: number) => number): Rows {
  return a.map((row, r) => row.map((x, c) => combine(x, b[r]?.[c] ?? NaN)));
}

function product(a: Rows, b: Rows): Rows {
  const columns = turned(b);
  return a.map((row) =>
    columns.map((column) => row.reduce((sum, x, k) => sum + x * (column[k] ?? NaN), 0)),
  );
}

/** What an equation says, read from its tokens. */
function evaluated(step: FlowStep): Rows {
  const [a = [], b = [], c] = factorsOf(step).map(rowsOf);
  const text = step.right.filter((token) => typeof token === 'string').join('·');
  const m = matrices.X.rows;
  if (text.startsWith('max')) return a.map((row) => row.map((x) => Math.max(x, 0)));
  if (text.startsWith('softmax')) {
    return a.map((row) => {
      const sum = row.reduce((total, x) => total + Math.exp(x), 0);
      return row.map((x) => Math.exp(x) / sum);
    });
  }
  if (text.includes('log')) {
    const sum = each(a, b, (x, p) => x * Math.log(p)).flat();
    return [[-sum.reduce((total, x) => total + x, 0) / m]];
  }
  if (text.includes('/ m')) return each(a, b, (x, target) => (x - target) / m);
  if (text.includes('η')) return each(a, b, (x, gradient) => x - learningRate * gradient);
  if (text.includes('⊙')) return each(a, b, (x, y) => x * y);
  if (text.includes('Σ')) return [turned(a).map((column) => column.reduce((s, x) => s + x, 0))];
  const made = product(a, b);
  return c ? made.map((row) => row.map((x, i) => x + (c[0]?.[i] ?? NaN))) : made;
}

describe('the steps of an iteration', () => {
  it.each(flowSteps)('$id is what its equation says', (step) => {
    const expected = evaluated(step).flat();
    const computed = step.result ? rowsOf({ matrix: step.result }).flat() : [losses.at(-1) ?? NaN];
    expect(computed).toHaveLength(expected.length);
    computed.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] ?? NaN, 5);
    });
  });

  it.each(flowSteps)('$id uses only what is known by then', (step) => {
    const before = flowSteps.slice(0, flowSteps.indexOf(step)).map(({ result }) => result);
    const known = ['X', 'y', 'W1', 'b1', 'W2', 'b2', 'mask', ...before];
    for (const { matrix } of factorsOf(step)) expect(known).toContain(matrix);
  });

  it.each(flowSteps)('$id has shapes that fit', (step) => {
    expect(shapeCheck(step, matrices).fits).toBe(true);
  });

  it('does not tick shapes that do not fit', () => {
    const [Z1, A1] = flowSteps;
    const wrong = { ...matrices, W1: matrices.W2, A1: matrices.Z2 };
    if (!Z1 || !A1) throw new TypeError('no steps');
    expect(shapeCheck(Z1, wrong).fits).toBe(false);
    expect(shapeCheck(A1, wrong).fits).toBe(false);
  });
});
