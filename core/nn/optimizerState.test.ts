// What an optimiser remembers: with it, another one goes on bit for bit, and nothing but its own fits.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  beginLearning,
  gradientSteps,
  optimizerSettings,
  startValues,
  torchDefaults,
  VALUE_COUNT,
} from '../testing/optimizers.ts';
import type { OptimizerState } from './optimizer.ts';
import {
  optimizerNames,
  type OptimizerName,
} from './optimizers.ts';

describe.each(optimizerNames)('the state of %s', (name) => {
  it('lets another one go on as if nothing had been in between, bit for bit', () => {
    fc.assert(
      fc.property(
        startValues,
        gradientSteps,
        optimizerSettings,
        fc.nat({ max: 6 }),
        (start, steps, settings, split) => {
          const whole = beginLearning(name, start, settings);
          whole.learn(steps);

          const first = beginLearning(name, start, settings);
          first.learn(steps.slice(0, split));
          const kept = first.values();
          const { state } = first.optimizer;
          first.learn(steps); // What was kept is a copy.
          const second = beginLearning(name, kept, settings);
          second.optimizer.state = state;
          second.learn(steps.slice(split));

          expect(second.values()).toEqual(whole.values());
          expect(second.optimizer.state).toEqual(
            whole.optimizer.state,
          );
        },
      ),
    );
  });

  it('replaces one that steps have been taken with', () => {
    fc.assert(
      fc.property(
        startValues,
        gradientSteps,
        gradientSteps,
        optimizerSettings,
        (start, steps, others, settings) => {
          const fresh = beginLearning(name, start, settings);
          const used = beginLearning(name, start, settings);
          used.learn(others);
          used.optimizer.state = fresh.optimizer.state;
          const again = beginLearning(
            name,
            used.values(),
            settings,
          );
          used.learn(steps);
          again.learn(steps);
          expect(used.values()).toEqual(again.values());
        },
      ),
    );
  });

  it('is copied, not shared', () => {
    const run = learned(name);
    const { state } = run.optimizer;
    run.optimizer.state = state;
    for (const { values } of state.buffers) values.fill(NaN);
    for (const { values } of run.optimizer.state.buffers) {
      expect(values).not.toContain(NaN);
    }
  });

  it('fits in whatever order its buffers come', () => {
    const run = learned(name);
    const { state } = run.optimizer;
    const other = learned(name, 2);
    other.optimizer.state = {
      ...state,
      buffers: state.buffers.toReversed(),
    };
    expect(other.optimizer.state).toEqual(state);
  });

  it.each([-1, 0.5, NaN, Infinity])(
    'is refused with %d steps',
    (steps) => {
      expectRefusal(name, ({ buffers }) => ({ steps, buffers }));
    },
  );

  it('is refused with a buffer too many', () => {
    expectRefusal(name, ({ steps, buffers }) => ({
      steps,
      buffers: [
        ...buffers,
        { name: 'w.W1', values: new Float32Array(15) },
      ],
    }));
  });

  it.each(optimizerNames.filter((other) => other !== name))(
    'is not that of %s',
    (other) => {
      expectRefusal(name, () => learned(other).optimizer.state);
    },
  );
});

const withBuffers = optimizerNames.filter(
  (name) => learned(name).optimizer.state.buffers.length > 0,
);

describe.each(withBuffers)('the buffers of %s', (name) => {
  it('are named after the parameters and hold one number per value', () => {
    const { buffers } = learned(name).optimizer.state;
    const sizes = buffers.map(
      ({ name: each, values }) =>
        [each.split('.')[1], values.length] as const,
    );
    const kinds = new Set(
      buffers.map(({ name: each }) => each.split('.')[0]),
    );
    expect(buffers).toHaveLength(2 * kinds.size);
    expect(new Set(sizes.map(String))).toEqual(
      new Set(['W1,15', 'b1,3']),
    );
  });

  it('are refused when one is missing, misnamed or of another length', () => {
    const { buffers } = learned(name).optimizer.state;
    buffers.forEach((buffer, at) => {
      expectRefusal(name, ({ steps }) => ({
        steps,
        buffers: buffers.toSpliced(at, 1),
      }));
      expectRefusal(name, ({ steps }) => ({
        steps,
        buffers: buffers.with(at, { ...buffer, name: 'v.W9' }),
      }));
      expectRefusal(name, ({ steps }) => ({
        steps,
        buffers: buffers.with(at, {
          ...buffer,
          values: new Float32Array(buffer.values.length + 1),
        }),
      }));
    });
  });
});

/** After a few steps of gradients 1. */
function learned(name: OptimizerName, steps = 3) {
  const ones = new Float32Array(VALUE_COUNT).fill(1);
  const run = beginLearning(name, ones, torchDefaults);
  run.learn(Array<Float32Array>(steps).fill(ones));
  return run;
}

/** The changed state is refused in one sentence, and nothing has changed. */
function expectRefusal(
  name: OptimizerName,
  change: (state: OptimizerState) => OptimizerState,
): void {
  const { optimizer } = learned(name);
  const { state } = optimizer;
  const set = () => {
    optimizer.state = change(state);
  };
  expect(set).toThrow(RangeError);
  expect(set).toThrow(
    /^The optimiser's state does not fit this run: [^\n]+\.$/,
  );
  expect(optimizer.state).toEqual(state);
}
