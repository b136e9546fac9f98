// `train` with every optimiser, held against what torch.optim gave for the same loop.

import { describe, expect, it } from 'vitest';

import { core } from './commandLine.ts';
import { recordedOptimizers, type OptimizerRun } from './recordings.ts';

/** The options of each recorded run, and how near its losses are to be. */
const options: Readonly<Record<OptimizerRun, readonly [options: string, tolerance: number]>> = {
  sgd: ['--optimizer sgd', 1e-5],
  momentum: ['--optimizer momentum --momentum 0.9', 1e-5],
  sgd_l2: ['--optimizer sgd --weight-decay 0.01', 1e-5],
  rmsprop: ['--optimizer rmsprop --learning-rate 0.001', 1e-4],
  adam: ['--optimizer adam --learning-rate 0.001 --beta1 0.9 --beta2 0.999', 1e-4],
};

const files = [0, 42].flatMap((seed) => [
  [`optimizers-seed${seed}`, seed] as const,
  [`optimizers-deep-seed${seed}`, seed] as const,
]);

interface Epoch {
  readonly type: string;
  readonly trainLoss: number;
  readonly valLoss: number;
  readonly valCorrect: number;
}

describe.each(files)('%s', (file, seed) => {
  const { hidden, runs } = recordedOptimizers(file);

  it('names the runs that are tried here', () => {
    expect(Object.keys(runs).sort()).toEqual(Object.keys(options).sort());
  });

  it.concurrent.each(Object.entries(options))('%s', async (name, [given, tolerance]) => {
    const typed = `train --seed ${seed} --hidden ${hidden.join(',')} --epochs 5 ${given}`;
    const { status, stdout, stderr } = await core(...typed.split(' '));
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const epochs = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Epoch)
      .filter(({ type }) => type === 'epoch');
    const recorded = runs[name as OptimizerRun];
    expect(epochs).toHaveLength(recorded.length);
    recorded.forEach((expected, i) => {
      const { trainLoss, valLoss, valCorrect } = epochs[i];
      expect(Math.abs(trainLoss / expected.train_loss - 1)).toBeLessThan(tolerance);
      expect(Math.abs(valLoss / expected.val_loss - 1)).toBeLessThan(tolerance);
      expect(valCorrect).toBe(expected.val_correct);
    });
  });
});
