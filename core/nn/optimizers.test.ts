// What every optimiser does to the parameters: its formula, weight decay, and gradients of zero and of every size.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  atLeast,
  beginLearning,
  gradientSteps,
  optimizerSettings,
  perValue,
  referenceValue,
  startValues,
  torchDefaults,
  VALUE_COUNT,
} from '../testing/optimizers.ts';
import { optimizerNames } from './optimizers.ts';

/** A few of these in a row can still be added in float32. */
const HUGE = Math.fround(1e37);
const zeros = new Float32Array(VALUE_COUNT);

describe.each(optimizerNames)('%s', (name) => {
  it('moves every value as its formula does in float64', () => {
    fc.assert(
      fc.property(
        startValues,
        gradientSteps,
        optimizerSettings,
        (start, steps, settings) => {
          const run = beginLearning(name, start, settings);
          run.learn(steps);
          const errors = Array.from(run.values(), (moved, i) => {
            const expected = referenceValue(
              name,
              start[i],
              steps.map((gradient) => gradient[i]),
              settings,
            );
            const size = Math.max(1, Math.abs(expected));
            return Math.abs(moved - expected) / size;
          });
          expect(Math.max(...errors)).toBeLessThan(2e-6);
        },
      ),
    );
  });

  it('leaves the gradients as the backward pass set them', () => {
    fc.assert(
      fc.property(
        startValues,
        gradientSteps,
        optimizerSettings,
        (start, steps, settings) => {
          const run = beginLearning(name, start, settings);
          run.learn(steps);
          expect(run.gradients()).toEqual(steps.at(-1));
        },
      ),
    );
  });

  it('stays where it is while gradients are zero', () => {
    fc.assert(
      fc.property(
        startValues,
        optimizerSettings,
        fc.integer({ min: 1, max: 50 }),
        (start, settings, count) => {
          const run = beginLearning(name, start, {
            ...settings,
            weightDecay: 0,
          });
          run.learn(Array<Float32Array>(count).fill(zeros));
          expect([...run.values()]).toEqual([...start]);
        },
      ),
    );
  });

  it('draws every value towards zero by weight decay alone', () => {
    const away = perValue(atLeast(0.1));
    fc.assert(
      fc.property(away, optimizerSettings, (start, settings) => {
        const run = beginLearning(name, start, {
          ...settings,
          learningRate: 0.001,
          weightDecay: 0.05,
        });
        run.learn([zeros]);
        const shares = Array.from(
          run.values(),
          (moved, i) => moved / start[i],
        );
        expect(Math.max(...shares)).toBeLessThan(1);
        expect(Math.min(...shares)).toBeGreaterThan(0);
      }),
    );
  });

  it('stays finite with gradients of every size', () => {
    const wild = fc.array(
      perValue(fc.float({ min: -HUGE, max: HUGE, noNaN: true })),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(startValues, wild, (start, steps) => {
        const run = beginLearning(name, start, torchDefaults);
        run.learn(steps);
        const values = [...run.values()];
        expect(values.filter(Number.isFinite)).toEqual(values);
      }),
    );
  });
});
