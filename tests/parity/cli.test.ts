// What the command line prints: JSON for programs and tables for people, with PyTorch's numbers.

import { describe, expect, it } from 'vitest';

import { core, jsonLines } from './commandLine.ts';
import { recordedForward, recordedTraining } from './recordings.ts';

interface EpochLine {
  readonly type: 'epoch';
  readonly epoch: number;
  readonly trainLoss: number;
  readonly valLoss: number;
  readonly valAccuracy: number;
  readonly valCorrect: number;
}

interface DoneLine {
  readonly type: 'done';
  readonly milliseconds: number;
  readonly parameters: Readonly<Record<string, readonly (number | readonly number[])[]>>;
}

interface ForwardLine {
  readonly logits: readonly (readonly number[])[];
  readonly probabilities: readonly (readonly number[])[];
  readonly saturatedOver99: number;
}

function relativeError(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.abs(expected);
}

describe('train', () => {
  it.each(['article', 'refactored'])(
    'prints one JSON line per epoch of the %s preset, and its parameters',
    async (preset) => {
      const outcome = await core('train', '--preset', preset, '--seed', '42', '--epochs', '2');
      expect(outcome).toMatchObject({ status: 0, stderr: '' });
      const lines = jsonLines(outcome);
      expect(lines).toHaveLength(3);
      const epochs = lines.slice(0, 2) as EpochLine[];
      const recorded = recordedTraining(preset, 42).epochs_log;
      epochs.forEach((line, i) => {
        expect(Object.keys(line)).toEqual([
          'type',
          'epoch',
          'trainLoss',
          'valLoss',
          'valAccuracy',
          'valCorrect',
        ]);
        expect(line).toMatchObject({
          type: 'epoch',
          epoch: i + 1,
          valCorrect: recorded[i].val_correct,
          valAccuracy: recorded[i].val_correct / 360,
        });
        expect(relativeError(line.trainLoss, recorded[i].train_loss)).toBeLessThan(1e-5);
        expect(relativeError(line.valLoss, recorded[i].val_loss)).toBeLessThan(1e-5);
      });
      const done = lines[2] as DoneLine;
      expect(done.type).toBe('done');
      expect(done.milliseconds).toBeGreaterThan(0);
    },
  );

  it('prints weights as rows and biases as lists', async () => {
    const outcome = await core('train', '--hidden', '6,4', '--epochs', '1');
    const { parameters } = jsonLines(outcome)[1] as DoneLine;
    const shapes = Object.entries(parameters).map(([name, values]) => [
      name,
      values.length,
      values.flat().length,
    ]);
    expect(shapes).toEqual([
      ['W1', 6, 384],
      ['b1', 6, 6],
      ['W2', 4, 24],
      ['b2', 4, 4],
      ['W3', 10, 40],
      ['b3', 10, 10],
    ]);
  });

  it('prints the same epochs and parameters whenever it runs', async () => {
    const options = ['train', '--epochs', '2', '--seed', '7', '--numpy-seed', '3'];
    const [one, other] = await Promise.all([core(...options), core(...options)]);
    const timeless = (text: string) => text.replace(/"milliseconds":[\d.]+/, '');
    expect(timeless(one.stdout)).toBe(timeless(other.stdout));
  });

  it('takes every option', async () => {
    const outcome = await core(
      ...['train', '--preset=refactored', '--seed=4294967295', '--numpy-seed=1', '--hidden=5'],
      ...['--init=randn', '--learning-rate=1e-3', '--batch-size=898', '--epochs=1'],
      ...['--split-seed=0', '--test-share=0.5', '--standardization=sample'],
    );
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    const [epoch] = jsonLines(outcome) as EpochLine[];
    expect(epoch.valAccuracy).toBe(epoch.valCorrect / 899);
  });

  it('prints a table with a row per epoch', async () => {
    const { status, stdout } = await core('train', '--epochs', '2', '--table');
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/epoch +train loss +val loss +val accuracy +correct/);
    const [first, second] = recordedTraining('article', 0).epochs_log;
    expect(lines[1]).toContain(`1/2    ${first.train_loss.toFixed(6)}`);
    expect(lines[1]).toContain(`${first.val_correct} of 360`);
    expect(lines[2]).toContain(`${second.val_correct} of 360`);
    expect(lines[3]).toMatch(
      /^2260 parameters, 96 steps in \d+ ms with the (plain|simd|simd-fma) kernels$/,
    );
  });

  it('ends with status 1 and one sentence when the run diverges', async () => {
    const outcome = await core('train', '--hidden', '30,30,30,30', '--learning-rate', '10');
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toMatch(/^The loss became (NaN|Infinity) at step 5 \(epoch 1\): .+\n$/);
  });
});

describe('forward', () => {
  it.each([0, 42])('prints PyTorch’s outputs for seed %d', async (seed) => {
    const outcome = await core('forward', '--seed', String(seed));
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    const lines = jsonLines(outcome) as ForwardLine[];
    expect(lines).toHaveLength(1);
    const [{ logits, probabilities, saturatedOver99 }] = lines;
    const recorded = recordedForward(seed);
    expect(saturatedOver99).toBe(recorded.saturated_rows_over_0_99);
    expect(logits.map(({ length }) => length)).toEqual([10, 10, 10, 10, 10]);
    logits.flat().forEach((logit, i) => {
      expect(logit).toBeCloseTo(recorded.logits_first5.flat()[i], 3);
    });
    probabilities.flat().forEach((probability, i) => {
      expect(probability).toBeCloseTo(recorded.probabilities_first5.flat()[i], 5);
    });
  });

  it('prints a table of both and says how many images it is sure about', async () => {
    const { status, stdout } = await core('forward', '--table');
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(14);
    const firstLogits = lines[1].trim().split(/ +/).map(Number);
    firstLogits.forEach((logit, i) => {
      expect(logit).toBeCloseTo(recordedForward(0).logits_first5[0][i], 2);
    });
    expect(lines[12]).toMatch(/^1200 of 1437 images/);
    expect(lines[13]).toMatch(/^Computed with the (plain|simd|simd-fma) kernels$/);
  });
});
