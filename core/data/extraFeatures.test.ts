// Features computed of two: by hand in float64, beside the two as they were.

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { presets } from '../training/runConfig.ts';
import { tableOf } from '../testing/tables.ts';
import { datasetOf } from './datasets.ts';
import { described, extraIn } from './descriptions.ts';
import {
  extraFeatures,
  extraOf,
  withExtra,
  withExtraPython,
} from './extraFeatures.ts';

const coordinate = fc.double({
  min: -1000,
  max: 1000,
  noNaN: true,
});

it('are squares, the product and the sines', () => {
  fc.assert(
    fc.property(coordinate, coordinate, (x1, x2) => {
      const [a, b, product, c, d] = extraOf(x1, x2, extraFeatures);
      expect([a, b, product]).toEqual([x1 ** 2, x2 ** 2, x1 * x2]);
      expect(Math.abs(c - Math.sin(x1))).toBeLessThanOrEqual(2 ** -52);
      expect(Math.abs(d - Math.sin(x2))).toBeLessThanOrEqual(2 ** -52);
    }),
  );
});

it('stand behind the two, in the order in which they are named', () => {
  const points = {
    ...{ count: 2, features: 2, classes: 2 },
    X: Float64Array.of(2, 3, NaN, 5),
    labels: Uint8Array.of(0, 1),
    inputNames: ['width', 'height'],
  };
  const { X, features, inputNames } = withExtra(points, [
    'x1*x2',
    'x2^2',
  ]);
  expect(features).toBe(4);
  expect([...X]).toEqual([2, 3, 6, 9, NaN, 5, NaN, 25]);
  expect(inputNames).toEqual(['width', 'height', 'x1*x2', 'x2^2']);
  expect(withExtra(points, [])).toBe(points);
  expect(withExtraPython('X = 1', [])).toBe('X = 1');
});

it('belong to data that are points, and to no others', () => {
  const extra = ['x1^2' as const];
  const config = { ...presets.article, extraFeatures: extra };
  const twoColumns = tableOf({ rows: 20, inputs: 2 });
  const texts = { ...twoColumns, textColumns: [0] };
  const featuresOf = (changes: Partial<typeof config>) => {
    const settings = { ...config, ...changes };
    return [described(settings).features, extraIn(settings).length];
  };
  expect(featuresOf({ data: 'moons' })).toEqual([3, 1]);
  expect(featuresOf({ data: 'digits' })).toEqual([64, 0]);
  expect(featuresOf({ data: 'sine' })).toEqual([1, 0]);
  const data = 'table';
  expect(featuresOf({ data, table: twoColumns })).toEqual([3, 1]);
  expect(featuresOf({ data, table: texts })).toEqual([2, 0]);
  const moons = datasetOf('moons').make(config, '');
  expect(moons.X).toHaveLength(3 * moons.count);
});
