// The figures in lesson 6's text, against the network they speak of.

import { describe, expect, it } from 'vitest';

import { Trainer } from '../../../core/training/trainer.ts';
import { presets } from '../../../core/training/runConfig.ts';
import { digits } from '../../../tests/parity/recordings.ts';
import { facts, possibleMistakes } from './facts.ts';
import { lengthRatio } from './lengthRatio.ts';

const { train, model } = new Trainer(presets.article, digits);

describe('the figures of lesson 6', () => {
  it('are those of the article’s network on all its training images', () => {
    const [, , W2] = model.parameters;
    const shape = (rows: number, columns: number) => `(${rows}, ${columns})`;
    expect(facts.rows).toBe(train.X.rows.toLocaleString('en'));
    expect(facts.W2Shape).toBe(shape(W2.value.rows, W2.value.columns));
    expect(facts.Z2Shape).toBe(shape(train.X.rows, W2.value.rows));
    expect(facts.A1Shape).toBe(shape(train.X.rows, W2.value.columns));
  });

  it('hide every mistake but the one that belongs to regression', () => {
    expect(facts.mistakes).toBe(String(possibleMistakes.length));
    expect(possibleMistakes).toHaveLength(8);
    expect(possibleMistakes).not.toContain('missingTwo');
  });
});

describe('lengthRatio', () => {
  it('compares Euclidean lengths', () => {
    const ratio = lengthRatio({
      name: 'b1',
      rows: 1,
      columns: 2,
      manual: Float32Array.of(6, -8),
      reference: Float64Array.of(3, 4),
      kinks: 0,
      unmeasured: 0,
    });
    expect(ratio).toBe(2);
  });
});
