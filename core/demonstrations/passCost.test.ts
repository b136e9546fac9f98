// The counted multiplications against loops that make each of them one by one.

import { describe, expect, it } from 'vitest';

import { presets } from '../training/runConfig.ts';
import { passCost } from './passCost.ts';

/** Every multiplication of the lines of lesson 6, one at a time, for one image. */
function countedOneByOne(hidden: readonly number[]) {
  const sizes = [64, ...hidden, 10];
  let forward = 0;
  let backward = 0;
  let parameters = 0;
  for (let l = 1; l < sizes.length; l++) {
    for (let o = 0; o < sizes[l]; o++) {
      parameters += 1;
      for (let j = 0; j < sizes[l - 1]; j++) {
        parameters += 1;
        forward += 1; // z[o] += a[j] w[o, j]
        backward += 1; // dw[o, j] = dz[o] a[j]
        if (l > 1) backward += 1; // da[j] += dz[o] w[o, j]
      }
    }
  }
  return { parameters, forward, backward, trials: 2 * parameters };
}

describe('the cost of a pass', () => {
  it.each([[[30]], [[10]], [[100]], [[30, 20]], [[100, 100]], [[1]]])(
    'is every single multiplication, with hidden layers of %j',
    (hidden) => {
      expect(passCost(hidden)).toEqual(countedOneByOne(hidden));
    },
  );

  it('is, in the article’s network, little more backward than forward, and thousands of passes by trying', () => {
    const { parameters, forward, backward, trials } = passCost(
      presets.article.hiddenSizes,
    );
    expect({ parameters, trials }).toEqual({
      parameters: 2260,
      trials: 4520,
    });
    expect(backward / forward).toBeGreaterThan(1);
    expect(backward / forward).toBeLessThan(1.2);
  });

  it.each([[30], [100], [300, 300, 300, 300]])(
    'is never more than two forward passes backward: %j',
    (...hidden) => {
      const { forward, backward } = passCost(hidden);
      expect(backward).toBeLessThan(2 * forward);
    },
  );

  it.each([[[]], [[0]], [[301]], [[2.5]], [[NaN]], [[1, 1, 1, 1, 1]]])(
    'is not counted for %j',
    (hidden) => {
      expect(() => passCost(hidden)).toThrow(RangeError);
    },
  );
});
