// Scores of both halves against PyTorch's recording of the whole, and against the network's own answers.

import { describe, expect, it } from 'vitest';

import {
  digits,
  recordedTraining,
} from '../../tests/parity/recordings.ts';
import { atOnce } from '../portions.ts';
import { trained } from '../testing/trained.ts';
import { presets } from '../training/runConfig.ts';
import { heldOutScoreInPortions } from './heldOut.ts';

const score = (seed: number) =>
  atOnce(heldOutScoreInPortions(digits, seed));

describe('images held back in halves', () => {
  it('are right as often as PyTorch’s together, each half by its own images', () => {
    const { validation, test, rows } = score(42);
    const last = recordedTraining('article', 42).epochs_log.at(-1);
    expect(rows).toBe(180);
    expect(validation + test).toBe(last?.val_correct);
    const { trainer } = trained(
      { ...presets.article, torchSeed: 42, numpySeed: 42 },
      digits,
    );
    const { labels } = trainer.val;
    const answers = trainer.predict(trainer.val);
    const right = (from: number, to: number) =>
      answers
        .slice(from, to)
        .filter((answer, i) => answer === labels[from + i]).length;
    expect([validation, test]).toEqual([
      right(0, 180),
      right(180, 360),
    ]);
  });

  it.each([-1, 0.5, NaN, 2 ** 32])('refuses the seed %d', (seed) => {
    expect(() => score(seed)).toThrow(RangeError);
  });
});
