// What the lesson on learning says of numbers, against the core.

import { describe, expect, it } from 'vitest';

import { learningFlow } from '../../../core/demonstrations/learningFlow.ts';
import { flowLimits } from '../../../core/demonstrations/learningFlowNames.ts';
import { outputLayer } from '../../../core/demonstrations/outputLayer.ts';

/** The error terms of one example whose classes get these probabilities, the first of them true. */
function errorTerms(...probabilities: number[]): number[] {
  return [...outputLayer('classification', probabilities.map(Math.log), 0).gradients];
}

describe('the error term of the output', () => {
  it('is close to 0 only where the network is right and sure', () => {
    expect(errorTerms(0.999, 0.0005, 0.0005)[0]).toBeCloseTo(-0.001, 5);
    // Chosen correctly, as the others get less.
    expect(errorTerms(0.4, 0.3, 0.3)[0]).toBeCloseTo(-0.6, 5);
  });

  it('comes close to 1 either way where it is sure and wrong, and is never larger', () => {
    const [right = NaN, wrong = NaN] = errorTerms(0.001, 0.998, 0.001);
    expect(right).toBeCloseTo(-0.999, 5);
    expect(wrong).toBeCloseTo(0.998, 5);
  });
});

describe('the figure’s steps', () => {
  it('make the loss smaller, every one of them', () => {
    const { losses } = learningFlow(flowLimits.iteration);
    expect(losses.length).toBeGreaterThan(50);
    expect(losses).toEqual(losses.toSorted((a, b) => b - a));
  });
});
