// Operations are counted as one counts them by hand.

import { describe, expect, it } from 'vitest';

import { forwardOperations, runOperations, trainingOperations } from './arithmetic.ts';
import { workloads } from './workloads.ts';

describe('operations of the matrix products', () => {
  it('forward: a product and a sum for each weight', () => {
    expect(forwardOperations([30])).toBe(2 * (64 * 30 + 30 * 10));
    expect(forwardOperations([48, 24])).toBe(2 * (64 * 48 + 48 * 24 + 24 * 10));
  });

  it('training: as many again for the gradients of the weights, and those of the hidden values', () => {
    expect(trainingOperations([30])).toBe(2 * (2 * (64 * 30 + 30 * 10) + 30 * 10));
    expect(trainingOperations([48, 24])).toBe(
      2 * (2 * (64 * 48 + 48 * 24 + 24 * 10) + 48 * 24 + 24 * 10),
    );
  });

  it('the article’s run: 1,437 images to train with and 360 to validate with, 30 times', () => {
    // 64 · 30 + 30 · 10 = 2,220 weights; 2 · 2,220 + 300 = 4,740 multiply-adds to train on an image.
    expect(runOperations(workloads.article)).toBe(30 * (1437 * 2 * 4740 + 360 * 2 * 2220));
  });
});
