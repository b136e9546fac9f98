// What holds of every generated data set, whatever its settings: counts, ranges, curves, noise.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  expectAtMost,
  expectBelow,
  expectSame,
} from '../../testing/everyValue.ts';
import { blobs } from './blobs.ts';
import { aboveAbs, aboveCubic, aboveSine } from './boundaries.ts';
import { circles } from './circles.ts';
import type { GeneratorSettings, Rows } from './generator.ts';
import { line } from './line.ts';
import { moons } from './moons.ts';
import { sine } from './sine.ts';
import { spirals } from './spirals.ts';
import { xor } from './xor.ts';

const twoArms = { moons, circles, spirals };
const generators = Object.entries({
  ...twoArms,
  blobs,
  xor,
  aboveSine,
  aboveCubic,
  aboveAbs,
  line,
  sine,
});

const settings: fc.Arbitrary<GeneratorSettings> = fc.record({
  samples: fc.integer({ min: 2, max: 400 }),
  noise: fc.double({ min: 0, max: 2, noNaN: true }),
  centers: fc.integer({ min: 2, max: 5 }),
  dataSeed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
});
const withoutNoise = settings.map((given) => ({ ...given, noise: 0 }));
const RUNS = { numRuns: 40 };

/** A few rounding errors of values around 1. */
const ROUNDING = 2 ** -50;

/** Half a unit of the 13th decimal. */
const CLOSE = 0.5e-13;

/** How many rows each class has, from class 0 on. */
function countsOf({ y }: Rows, classes: number): number[] {
  return Array.from(
    { length: classes },
    (_, k) => y.filter((label) => label === k).length,
  );
}

/** Calls with both coordinates and the class of every point. */
function eachPoint(
  { X, y }: Rows,
  visit: (x1: number, x2: number, label: number) => void,
): void {
  y.forEach((label, i) => visit(X[2 * i], X[2 * i + 1], label));
}

function expectNear(value: number, expected: number): void {
  expectBelow(Math.abs(value - expected), ROUNDING);
}

describe.each(generators)('%s', (name, generate) => {
  it('have as many rows as asked for, all of them finite', () => {
    fc.assert(
      fc.property(settings, (given) => {
        const { features, X, y } = generate(given);
        expect(features).toBe(
          name === 'line' || name === 'sine' ? 1 : 2,
        );
        expect(y).toHaveLength(given.samples);
        expect(X).toHaveLength(given.samples * features);
        expect(X.every(Number.isFinite)).toBe(true);
        expect(y.every(Number.isFinite)).toBe(true);
      }),
      RUNS,
    );
  });

  it('are the same for the same settings, and others for another seed', () => {
    fc.assert(
      fc.property(settings, (given) => {
        const rows = generate(given);
        expect(generate({ ...given })).toEqual(rows);
        const dataSeed = (given.dataSeed + 1) % 2 ** 32;
        const others = generate({
          ...given,
          samples: 400,
          dataSeed,
        });
        expect(others).not.toEqual(
          generate({ ...given, samples: 400 }),
        );
      }),
      RUNS,
    );
  });

  it('move by noise of the asked deviation', () => {
    const quiet = { samples: 5000, noise: 0, centers: 3, dataSeed: 11 };
    const before = generate(quiet);
    const after = generate({ ...quiet, noise: 0.3 });
    const inY = before.features === 1;
    const moved = inY ? after.y : after.X;
    const still = inY ? before.y : before.X;
    const squares = moved.map((value, i) => (value - still[i]) ** 2);
    const deviation = Math.sqrt(
      squares.reduce((sum, square) => sum + square) / squares.length,
    );
    expect(deviation).toBeGreaterThan(0.29);
    expect(deviation).toBeLessThan(0.31);
    expect(inY ? after.X : after.y).toEqual(inY ? before.X : before.y);
  });
});

describe.each(Object.entries(twoArms))('%s', (_, generate) => {
  it('give the odd point to class 1', () => {
    fc.assert(
      fc.property(settings, (given) => {
        const first = Math.floor(given.samples / 2);
        expect(countsOf(generate(given), 2)).toEqual([
          first,
          given.samples - first,
        ]);
      }),
      RUNS,
    );
  });
});

describe('without noise', () => {
  it('moons lie on two half circles', () => {
    fc.assert(
      fc.property(withoutNoise, (given) => {
        eachPoint(moons(given), (x1, x2, label) => {
          if (label === 0) {
            expectNear(Math.hypot(x1, x2), 1);
            expectAtMost(0, x2);
          } else {
            expectNear(Math.hypot(x1 - 1, x2 - 0.5), 1);
            expectAtMost(x2, 0.5);
          }
        });
      }),
      RUNS,
    );
  });

  it('circles have the radii 1 and 0.8', () => {
    fc.assert(
      fc.property(withoutNoise, (given) => {
        eachPoint(circles(given), (x1, x2, label) =>
          expectNear(Math.hypot(x1, x2), label === 0 ? 1 : 0.8),
        );
      }),
      RUNS,
    );
  });

  it('spirals turn as they leave the middle, one arm opposite the other', () => {
    fc.assert(
      fc.property(withoutNoise, (given) => {
        eachPoint(spirals(given), (x1, x2, label) => {
          const radius = Math.hypot(x1, x2);
          const side = label === 0 ? 1 : -1;
          const angle = 3.5 * Math.PI * radius;
          expectBelow(radius, 1 + ROUNDING);
          expectBelow(
            Math.abs(x1 - side * radius * Math.sin(angle)),
            CLOSE,
          );
          expectBelow(
            Math.abs(x2 - side * radius * Math.cos(angle)),
            CLOSE,
          );
        });
      }),
      RUNS,
    );
  });

  it('each blob is its centre, within the box', () => {
    fc.assert(
      fc.property(withoutNoise, (given) => {
        const centers = new Map<number, string>();
        eachPoint(blobs(given), (x1, x2, label) => {
          expectBelow(Math.max(Math.abs(x1), Math.abs(x2)), 10);
          const center = centers.get(label) ?? `${x1} ${x2}`;
          expect(`${x1} ${x2}`).toBe(center);
          centers.set(label, center);
        });
      }),
      RUNS,
    );
  });

  it('XOR’s classes are the signs’, in a square from -1 to 1', () => {
    fc.assert(
      fc.property(withoutNoise, (given) => {
        eachPoint(xor(given), (x1, x2, label) => {
          expectBelow(Math.max(Math.abs(x1), Math.abs(x2)), 1);
          expectSame(label, x1 < 0 === x2 < 0 ? 0 : 1);
        });
      }),
      RUNS,
    );
  });

  it.each([
    ['a sine', aboveSine, (x: number) => Math.sin(Math.PI * x)],
    ['a cubic', aboveCubic, (x: number) => x ** 3],
    ['a corner', aboveAbs, (x: number) => Math.max(x, -x)],
  ])('the points above %s are class 1', (_, generate, at) => {
    fc.assert(
      fc.property(withoutNoise, (given) => {
        eachPoint(generate(given), (x1, x2, label) => {
          expectBelow(Math.max(Math.abs(x1), Math.abs(x2)), 1);
          const above = x2 - at(x1);
          if (Math.abs(above) > ROUNDING)
            expectSame(label, above > 0 ? 1 : 0);
        });
      }),
      RUNS,
    );
  });

  it('the line and the sine go through every point, from -1 to 1', () => {
    fc.assert(
      fc.property(withoutNoise, (given) => {
        const straight = line(given);
        const wave = sine(given);
        straight.X.forEach((x, i) => {
          expectAtMost(Math.abs(x), 1);
          expectSame(straight.y[i], 0.5 * x + 0.25);
          expectSame(wave.X[i], x);
          expectNear(wave.y[i], Math.sin(Math.PI * x));
        });
      }),
      RUNS,
    );
  });
});

describe('blobs', () => {
  it('spread the points evenly, and the first centres get what is over', () => {
    fc.assert(
      fc.property(settings, (given) => {
        const { samples, centers } = given;
        const counts = countsOf(blobs(given), centers);
        const share = Math.floor(samples / centers);
        expect(counts).toEqual(
          counts.map((_, k) => share + (k < samples % centers ? 1 : 0)),
        );
      }),
      RUNS,
    );
  });
});
