// What a network says, by names: which class a binary answer ends in, and of many classes the most probable.

import { presets } from '@backprop-lab/core/training/runConfig';
import { describe, expect, it } from 'vitest';

import { binaryEnd, MOST_NAMED, namedAnswers } from './namedAnswers.ts';

const nameOf = (label: number) => `c${label}`;
const { article, binary } = presets;
const moons = { ...binary, data: 'moons' } as const;

describe('a binary answer', () => {
  it('ends in the class asked about, or in its opposite, with that one’s probability', () => {
    expect(binaryEnd(binary, 0.75, nameOf)).toEqual({ name: 'c8', share: 0.75 });
    expect(binaryEnd(binary, 0.25, nameOf)).toEqual({ name: '≠ c8', share: 0.75 });
    expect(binaryEnd(binary, 0.5, nameOf)?.name).toBe('≠ c8');
    expect(binaryEnd(binary, NaN, nameOf)).toBeUndefined();
  });

  it('ends in one of two classes, where there are no more', () => {
    expect(binaryEnd(moons, 0.75, nameOf)?.name).toBe('c1');
    expect(binaryEnd(moons, 0.25, nameOf)?.name).toBe('c0');
  });

  it('is told for both', () => {
    const { shown, others } = namedAnswers(moons, Float32Array.of(0.25), nameOf);
    expect(shown).toEqual([
      { name: 'c1', share: 0.25 },
      { name: 'c0', share: 0.75 },
    ]);
    expect(others.count).toBe(0);
  });
});

describe('probabilities of classes', () => {
  it('are all told of ten classes, in their order', () => {
    const prediction = Float32Array.from({ length: 10 }, (_, i) => i / 45);
    const { shown, others } = namedAnswers(article, prediction, nameOf);
    expect(shown.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, i) => nameOf(i)));
    expect(others).toEqual({ count: 0, share: 0 });
  });

  it('are the greatest of 256, with the number and the sum of the rest', () => {
    const prediction = new Float32Array(256).fill(1 / 512);
    prediction[200] = 0.25;
    prediction[7] = 0.125;
    const { shown, others } = namedAnswers(article, prediction, nameOf);
    expect(shown).toHaveLength(MOST_NAMED);
    expect(shown.slice(0, 2)).toEqual([
      { name: 'c200', share: 0.25 },
      { name: 'c7', share: 0.125 },
    ]);
    expect(others).toEqual({ count: 246, share: 246 / 512 });
  });
});
