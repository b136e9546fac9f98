// The sums behind the cells, read back from their texts and worked out anew, against what the core computed.

import { describe, expect, it } from 'vitest';

import { learningFlow } from '../../../core/demonstrations/learningFlow.ts';
import { flowStart } from '../../../core/demonstrations/learningFlowNames.ts';
import { asWritten, goesInto, inNumbers, type Cell } from './flowCells.ts';
import { factorsOf, flowSteps } from './flowSteps.ts';

const flow = learningFlow(2, { ...flowStart, learningRate: 0.25 });
const { matrices, losses } = flow;

const cells = flowSteps.flatMap((step) => {
  const { rows, columns } = step.result ? matrices[step.result] : { rows: 1, columns: 1 };
  return Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const value = (step.result ? matrices[step.result].values[i] : losses.at(-1)) ?? NaN;
    return { step, id: step.id, row, column, value };
  });
});

/** What a text of numbers, `+ − · /`, `exp`, `log` and `max` comes to. */
function valueOf(text: string): number {
  const tokens = text.replaceAll('−', '-').match(/\d[\d.]*(e-?\d+)?|[-+·/(),]|exp|log|max/g) ?? [];
  let at = 0;
  const take = (token: string) => tokens[at] === token && ++at > 0;
  const sum = (): number => {
    let total = product();
    for (;;) {
      if (take('+')) total += product();
      else if (take('-')) total -= product();
      else return total;
    }
  };
  const product = (): number => {
    let total = factor();
    for (;;) {
      if (take('·')) total *= factor();
      else if (take('/')) total /= factor();
      else return total;
    }
  };
  const factor = (): number => {
    if (take('-')) return -factor();
    if (take('exp')) return Math.exp(factor());
    if (take('log')) return Math.log(factor());
    if (take('max')) {
      take('(');
      const first = sum();
      take(',');
      const second = sum();
      take(')');
      return Math.max(first, second);
    }
    if (take('(')) {
      const inner = sum();
      take(')');
      return inner;
    }
    return Number(tokens[at++]);
  };
  const value = sum();
  if (at !== tokens.length) throw new TypeError(`cannot read all of ${text}`);
  return value;
}

describe('the sum behind a cell', () => {
  it.each(cells)('of $id[$row, $column] comes to its value', ({ step, row, column, value }) => {
    expect(valueOf(inNumbers(step, flow, { row, column }))).toBeCloseTo(value, 3);
  });

  // The loss takes of each row the true class alone.
  const others = cells.filter(({ id }) => id !== 'loss');

  it.each(others)('of $id[$row, $column] names the values that are lit', (cell) => {
    const text = inNumbers(cell.step, flow, cell);
    const lit = factorsOf(cell.step).flatMap((factor, i) => {
      const { columns, values } = asWritten(factor, matrices);
      return Array.from(values).filter((_, at) => {
        const place: Cell = { row: Math.floor(at / columns), column: at % columns };
        return goesInto(cell.step, i, place, cell);
      });
    });
    const numbers = (text.match(/\d[\d.]*(?:e−\d+)?/g) ?? []).map((number) =>
      Number(number.replace('−', '-')),
    );
    for (const value of lit) {
      const size = Math.abs(value);
      expect(numbers.some((number) => Math.abs(number - size) <= 0.00006)).toBe(true);
    }
    expect(lit.length).toBeGreaterThan(0);
  });

  it('is lesson 6’s row of products for the first weight of layer 2', () => {
    const step = flowSteps.find(({ id }) => id === 'dW2');
    const text = step && inNumbers(step, learningFlow(0), { row: 0, column: 0 });
    expect(text).toBe('−0.1764 · 0.25 + 0.211 · 0 − 0.1628 · 0.75 + 0.125 · 0');
  });

  it('puts brackets around what is negative and multiplied', () => {
    const step = flowSteps.find(({ id }) => id === 'newW2');
    const text = step && inNumbers(step, learningFlow(0), { row: 0, column: 0 });
    expect(text).toBe('0.5 − 0.5 · (−0.1662)');
  });
});

describe('a matrix as it is written', () => {
  it('has rows and columns exchanged where it is transposed', () => {
    const { dZ2 } = matrices;
    const turned = asWritten({ matrix: 'dZ2', transposed: true }, matrices);
    expect([turned.rows, turned.columns]).toEqual([2, 4]);
    for (let row = 0; row < 2; row++) {
      for (let column = 0; column < 4; column++) {
        expect(turned.values[row * 4 + column]).toBe(dZ2.values[column * 2 + row]);
      }
    }
    expect(asWritten({ matrix: 'dZ2' }, matrices)).toBe(dZ2);
  });
});
