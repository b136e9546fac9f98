// One value of a gradient and the terms of its sum, against the traces of a pass on plain arrays.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import {
  checked,
  digitSubjects,
  plainOf,
  smallSubjects,
} from './testing/subjects.ts';

const digitSubject = digitSubjects(digits);

/** One value of a random network: its terms, and every row's on plain arrays. */
const places = fc
  .tuple(smallSubjects, fc.nat(), fc.nat())
  .map(([subject, which, where]) => {
    const { check, result } = checked(subject);
    const { parameters } = result;
    const { name, columns, manual } =
      parameters[which % parameters.length];
    const k = where % manual.length;
    const [row, column] = [Math.floor(k / columns), k % columns];

    const { deltas, inputs } = plainOf(subject);
    const layer = Number(name.slice(1)) - 1;
    const plain = deltas[layer].map((dZ, r) =>
      name.startsWith('b')
        ? { delta: dZ[column], input: 1 }
        : { delta: dZ[row], input: inputs[layer][r][column] },
    );
    const sizes = [...deltas, ...inputs].flat(2).map(Math.abs);
    return {
      terms: check.terms(name, row, column),
      value: manual[k],
      labels: subject.batch.labels,
      plain,
      /** Of a product: what float32 rounds on its way through the network. */
      rounding: 1e-5 * Math.max(1, ...sizes) ** 2,
    };
  });

const total = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0);

describe('the terms of a gradient', () => {
  it('are delta times input of the rows where it is largest, in order', () => {
    fc.assert(
      fc.property(places, ({ terms, labels, plain, rounding }) => {
        const { largest } = terms;
        expect(terms.count).toBe(labels.length);
        expect(largest.length).toBe(Math.min(12, labels.length));
        for (const { row, label, delta, input, product } of largest) {
          expect(label).toBe(labels[row]);
          expect(Math.abs(delta - plain[row].delta)).toBeLessThan(
            rounding,
          );
          expect(Math.abs(input - plain[row].input)).toBeLessThan(
            rounding,
          );
          expect(product).toBe(delta * input);
        }
        const rows = largest.map(({ row }) => row);
        expect(new Set(rows).size).toBe(rows.length);
        const sizes = largest.map(({ product }) => Math.abs(product));
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        const others = plain.filter((_, row) => !rows.includes(row));
        for (const { delta, input } of others) {
          expect(Math.abs(delta * input)).toBeLessThan(
            Math.min(...sizes) + rounding,
          );
        }
      }),
    );
  });

  it('sum to the value, the rest included', () => {
    fc.assert(
      fc.property(places, ({ terms, value, plain, rounding }) => {
        const { largest, rest, sum, count } = terms;
        expect(terms.value).toBe(value);
        const expected = total(plain.map((t) => t.delta * t.input));
        expect(Math.abs(sum - expected)).toBeLessThan(count * rounding);
        // From the same numbers, so that only the sum is rounded.
        expect(Math.abs(sum - value)).toBeLessThan(rounding / 10);
        const shown = total(largest.map(({ product }) => product));
        expect(Math.abs(shown + rest - sum)).toBeLessThan(1e-9);
        if (count <= 12) expect(rest).toBe(0);
      }),
    );
  });

  it('are many zeros where ReLU is off or the pixel is', () => {
    const { check } = checked(digitSubject({}, 200));
    const traced = plainOf(digitSubject({}, 200));
    for (const [unit, pixel] of [
      [0, 10],
      [29, 63],
    ]) {
      const zeros = traced.deltas[0].filter(
        (dZ, r) => dZ[unit] === 0 || traced.inputs[0][r][pixel] === 0,
      );
      expect(zeros.length).toBeGreaterThan(0);
      expect(check.terms('W1', unit, pixel).zeros).toBe(zeros.length);
    }
  });

  it('sum to what the gradient should be, not to what a mistake made of it', () => {
    const subject = digitSubject({ hiddenSizes: [4] }, 30);
    const right = checked(subject);
    const wrong = checked(subject, 'autograd', 'biasNotSummed');
    const terms = wrong.check.terms('b2', 0, 3);
    expect(terms.sum).toBe(right.check.terms('b2', 0, 3).sum);
    const [, deltas] = plainOf(subject).deltas;
    expect(terms.value).toBeCloseTo(deltas[0][3], 6);
    expect(terms.sum).toBeCloseTo(total(deltas.map((d) => d[3])), 6);
    expect(Math.abs(terms.value - terms.sum)).toBeGreaterThan(1e-3);
  });

  it.each([
    ['W3', 0, 0],
    ['w1', 0, 0],
    ['', 0, 0],
    ['Z1', 0, 0],
    ['W1', 4, 0],
    ['W1', 0, 64],
    ['W1', -1, 0],
    ['W1', 0.5, 0],
    ['W2', 0, NaN],
    ['b1', 1, 0],
    ['b1', 0, 4],
  ])('are not to be had of %s[%d, %d]', (name, row, column) => {
    const { check } = checked(digitSubject({ hiddenSizes: [4] }, 3));
    expect(() => check.terms(name, row, column)).toThrow(
      new RangeError(
        `gradient terms: there is no value ${name}[${row}, ${column}]`,
      ),
    );
  });
});
