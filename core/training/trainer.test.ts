// The training loop, step by step.

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { tasks } from '../data/task.ts';
import { activations } from '../nn/activation.ts';
import { optimizerNames } from '../nn/optimizers.ts';
import { NumPyRandom } from '../random/numpy.ts';
import { plainKernels } from '../tensor/plainKernels.ts';
import { presets, type RunConfig } from './runConfig.ts';
import { argmax } from './objective.ts';
import { Trainer } from './trainer.ts';

const exploding: RunConfig = {
  ...presets.article,
  hiddenSizes: [30, 30, 30, 30],
  learningRate: 10,
};

function trainerFor(changes: Partial<RunConfig> = {}): Trainer {
  return new Trainer({ ...presets.article, ...changes }, digits);
}

function steps(trainer: Trainer, count: number): number[] {
  return Array.from({ length: count }, () => trainer.step());
}

function parametersOf({ model }: Trainer): Float32Array[] {
  return model.parameters.map(({ value }) => value.data.slice());
}

/** The rows of every batch of the next epoch, as the model meets them. */
function batchesOf(trainer: Trainer): number[][][] {
  const forward = vi.spyOn(trainer.model, 'forward');
  const batches: number[][][] = [];
  for (let step = 0; step < trainer.stepsPerEpoch; step++) {
    trainer.step();
    batches.push(forward.mock.lastCall?.[0].toRows() ?? []);
  }
  forward.mockRestore();
  return batches;
}

describe('Trainer', () => {
  it('takes 47 batches of 30 and a last one of 27 in an epoch', () => {
    const trainer = trainerFor();
    const sizes = batchesOf(trainer).map(({ length }) => length);
    expect(sizes).toEqual([...Array<number>(47).fill(30), 27]);
    expect(trainer.atEpochEnd).toBe(true);
    expect(trainer.totalSteps).toBe(48 * 30);
  });

  it('shows every training image once per epoch, in the order of NumPy’s permutations', () => {
    const trainer = trainerFor({ batchSize: 100, numpySeed: 7 });
    const rows = trainer.train.X.toRows();
    const random = new NumPyRandom(7);
    for (let epoch = 0; epoch < 2; epoch++) {
      const order = random.permutation(rows.length);
      expect(batchesOf(trainer).flat()).toEqual(
        Array.from(order, (row) => rows[row]),
      );
    }
  });

  it('handles batches of one and of everything', () => {
    expect(trainerFor({ batchSize: 1 }).stepsPerEpoch).toBe(1437);
    const whole = trainerFor({ batchSize: 1437 });
    expect(whole.stepsPerEpoch).toBe(1);
    expect(batchesOf(whole)).toHaveLength(1);
  });

  it('knows when an epoch ends', () => {
    const trainer = trainerFor({ batchSize: 600 });
    const ends = Array.from({ length: 7 }, () => {
      const { atEpochEnd } = trainer;
      trainer.step();
      return atEpochEnd;
    });
    expect(ends).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
  });

  it('averages the losses of an epoch, each batch weighing the same', () => {
    const trainer = trainerFor();
    for (const epoch of [1, 2]) {
      const losses = steps(trainer, trainer.stepsPerEpoch);
      const mean = losses.reduce((a, b) => a + b, 0) / losses.length;
      const result = trainer.finishEpoch();
      expect(result.epoch).toBe(epoch);
      expect(result.trainLoss).toBeCloseTo(mean, 12);
    }
  });

  it('counts the validation images whose label has the largest logit', () => {
    const trainer = trainerFor();
    steps(trainer, trainer.stepsPerEpoch);
    const { valCorrect } = trainer.finishEpoch();
    const { X, labels } = trainer.val;
    const right = trainer.model
      .logits(X)
      .toRows()
      .filter((row, i) => row.indexOf(Math.max(...row)) === labels[i]);
    expect(valCorrect).toBe(right.length);
  });

  it('allocates no tensor after the first epoch', () => {
    const trainer = trainerFor({ hiddenSizes: [8, 6] });
    const epoch = () => {
      steps(trainer, trainer.stepsPerEpoch);
      trainer.finishEpoch();
    };
    epoch();
    const allocate = vi.spyOn(trainer.kernels, 'allocate');
    const array = vi.spyOn(globalThis, 'Float32Array');
    epoch();
    const calls = [allocate.mock.calls.length, array.mock.calls.length];
    array.mockRestore();
    allocate.mockRestore();
    expect(calls).toEqual([0, 0]);
  });

  it('computes every tensor with the kernels it was given, never with others', () => {
    const trainer = trainerFor({ hiddenSizes: [8, 6] });
    const others = Object.entries(plainKernels).flatMap(
      ([name, work]) =>
        typeof work === 'function' && trainer.kernels !== plainKernels
          ? [vi.spyOn(plainKernels, name as 'affine')]
          : [],
    );
    steps(trainer, trainer.stepsPerEpoch);
    trainer.finishEpoch();
    for (const other of others) {
      expect(other).not.toHaveBeenCalled();
      other.mockRestore();
    }
    const { X, y } = trainer.train;
    const parameters = trainer.model.parameters.flatMap(
      ({ value, grad }) => [value, grad],
    );
    for (const { kernels } of [X, y, ...parameters]) {
      expect(kernels).toBe(trainer.kernels);
    }
  });

  it('gives the same numbers bit for bit for the same settings', () => {
    const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    const records = fc.record({
      task: fc.constantFrom(...tasks),
      layers: fc.array(
        fc.tuple(
          fc.integer({ min: 1, max: 12 }),
          fc.constantFrom(...activations),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      optimizer: fc.constantFrom(...optimizerNames),
      weightDecay: fc.constantFrom(0, 0.01),
      init: fc.constantFrom('kaiming', 'randn'),
      learningRate: fc.double({ min: 1e-4, max: 1, noNaN: true }),
      batchSize: fc.integer({ min: 1, max: 800 }),
      epochs: fc.constant(3),
      torchSeed: seed,
      numpySeed: seed,
      splitSeed: seed,
      testShare: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
      standardization: fc.constantFrom('sample', 'population'),
      standardizeTarget: fc.boolean(),
      positiveClass: fc.integer({ min: 0, max: 9 }),
    });
    const configs = records.map(({ layers, ...rest }): RunConfig => ({
      ...presets.article,
      ...rest,
      hiddenSizes: layers.map(([units]) => units),
      activations: layers.map(([, activation]) => activation),
    }));
    fc.assert(
      fc.property(configs, (config) => {
        const [one, other] = [trainerFor(config), trainerFor(config)];
        expect(steps(one, 5)).toEqual(steps(other, 5));
        expect(parametersOf(one)).toEqual(parametersOf(other));
      }),
      { numRuns: 10 },
    );
  });

  it('gives other numbers for another seed', () => {
    const [loss] = steps(trainerFor(), 1);
    expect(steps(trainerFor({ torchSeed: 1 }), 1)).not.toEqual([loss]);
    expect(steps(trainerFor({ numpySeed: 1 }), 1)).not.toEqual([loss]);
    expect(steps(trainerFor({ splitSeed: 1 }), 1)).not.toEqual([loss]);
  });

  it('moves every parameter by the learning rate against its gradient', () => {
    const trainer = trainerFor();
    const before = parametersOf(trainer);
    trainer.step();
    trainer.model.parameters.forEach(({ value, grad }, p) => {
      value.data.forEach((moved, i) => {
        const expected = before[p][i] - 0.03 * grad.data[i];
        expect(Math.abs(moved - expected)).toBeLessThan(1e-6);
      });
    });
  });

  it('learns nothing from a loss that is no number, but counts the step', () => {
    const trainer = trainerFor(exploding);
    const finite = steps(trainer, 4);
    expect(finite.every(Number.isFinite)).toBe(true);
    const before = parametersOf(trainer);
    expect(Number.isFinite(trainer.step())).toBe(false);
    expect(parametersOf(trainer)).toEqual(before);
    expect(trainer.steps).toBe(5);
  });
});

describe('a position', () => {
  it('is gone on from bit for bit', () => {
    const trainer = trainerFor();
    steps(trainer, 3);
    const { position } = trainer;
    const next = steps(trainer, 60);
    const again = trainerFor();
    again.position = position;
    expect(steps(again, 60)).toEqual(next);
  });

  it.each([-1, 1437, 2 ** 31 - 1])(
    'whose order has image %i of 1,437 is refused, and nothing is changed',
    (row) => {
      const trainer = trainerFor();
      steps(trainer, 3);
      const { position } = trainer;
      const order = position.order.slice();
      order[7] = row;
      expect(() => {
        trainer.position = { ...position, order, steps: 9 };
      }).toThrow(RangeError);
      expect(trainer.position).toEqual(position);
    },
  );
});

describe('argmax', () => {
  it('finds the first of the largest values of a row', () => {
    const values = Float32Array.of(9, 1, 5, 5, 2, 9);
    expect(argmax(values, 1, 4)).toBe(1);
    expect(argmax(values, 0, 6)).toBe(0);
    expect(argmax(values, 5, 1)).toBe(0);
  });
});
