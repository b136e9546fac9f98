// What the article's 1e-10 makes of each row's gradient with plain randn weights.

import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { crossEntropyOf, logitsOf } from '../testing/float64Network.ts';
import { presets } from '../training/runConfig.ts';
import type { TrueClassRows } from './checkResult.ts';
import type { Subject } from './subject.ts';
import { checked, digitSubjects } from './testing/subjects.ts';

const digitSubject = digitSubjects(digits);

const EPSILON = 1e-10;

const randn = digitSubject({ init: 'randn' });

function rowsOf(subject: Subject): TrueClassRows {
  const { trueClass } = checked(subject).result;
  if (!trueClass) throw new Error('no rows');
  return trueClass;
}

describe('the article’s 1e-10 with randn weights', () => {
  it('parts the two at the very first gradient, Z2, in all parameters', () => {
    const { check, result } = checked(randn);
    const { parameters, partsAt } = check.judge({ rtol: 1e-4 });
    expect(partsAt).toBe('Z2');
    for (const { close, closeInFloat64 } of parameters) {
      expect({ close, closeInFloat64 }).toEqual({
        close: false,
        closeInFloat64: false,
      });
    }
    for (const { verdict, comparison } of result.parameters) {
      expect(verdict).toBe('wrong');
      expect(comparison?.cosine).toBeLessThan(0.721);
    }
  });

  it('outweighs the true class’s probability in 1,056 of 1,437 rows', () => {
    const { probability, labels } = rowsOf(randn);
    expect(labels).toEqual(randn.batch.labels);
    expect(probability).toHaveLength(1437);
    expect(probability.filter((p) => p < EPSILON)).toHaveLength(1056);
  });

  it.each([0, 3])(
    'shortens autograd’s row to p / (p + 1e-10) of its length: seed %d',
    (torchSeed) => {
      const subject = digitSubject({ init: 'randn', torchSeed });
      const found = rowsOf(subject);
      const { X, labels } = subject.batch;
      const layers = subject.weights.map((W) => ({
        W: W.toRows(),
        b: Array<number>(W.rows).fill(0),
      }));
      X.toRows().forEach((x, row) => {
        const z = logitsOf(x, layers);
        const p = Math.exp(-crossEntropyOf(z, labels[row]));
        expect(
          Math.abs(found.probability[row] - p),
        ).toBeLessThanOrEqual(1e-9 * p + 1e-300);

        // d/dz of -log(p + e) is p / (p + e) times that of -log p.
        const shortened = (p / (p + EPSILON)) * found.manual[row];
        // The float32 side has seven digits, of logits up to a hundred.
        const allowed = 1e-4 * shortened + 1e-6 / X.rows;
        expect(Math.abs(found.reference[row] - shortened)).toBeLessThan(
          allowed,
        );
      });
    },
  );

  it('is none with Kaiming weights', () => {
    const { manual, reference, probability } = rowsOf(digitSubject());
    expect(Math.min(...probability)).toBeGreaterThan(1e-6);
    manual.forEach((length, row) =>
      expect(Math.abs(reference[row] / length - 1)).toBeLessThan(1e-3),
    );
  });

  it('is told of classification against autograd alone', () => {
    const others = [
      checked(digitSubject(presets.binary, 10)),
      checked(digitSubject(presets.regression, 10)),
      checked(digitSubject({ hiddenSizes: [2] }, 4), 'finite'),
    ];
    for (const { result } of others) {
      expect(result).not.toHaveProperty('trueClass');
    }
  });
});
