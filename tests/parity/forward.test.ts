// The article's forward-only program against PyTorch's outputs, asked through the service.

import { describe, expect, it } from 'vitest';

import { nodeArchive } from '../../core/cli/nodeArchive.ts';
import { nodeHost } from '../../core/cli/nodeHost.ts';
import { createCoreService } from '../../core/service.ts';
import { presets } from '../../core/training/runConfig.ts';
import { recordedForward, recordedSeeds } from './recordings.ts';

const ROWS = 5;
const CLASSES = 10;

/** The largest difference, relative to the value and to `floor` where that is smaller. */
function largestError(
  actual: Float32Array,
  expected: readonly (readonly number[])[],
  floor: number,
): number {
  const errors = expected
    .flat()
    .map((value, i) => Math.abs(actual[i] - value) / Math.max(Math.abs(value), floor));
  return Math.max(...errors);
}

describe.each(recordedSeeds)('the untrained network with seed %d', (seed) => {
  const recorded = recordedForward(seed);
  const forward = createCoreService(
    nodeHost,
    () => Promise.resolve(),
    nodeArchive,
  ).untrainedForward({
    ...presets.article,
    init: 'randn',
    torchSeed: seed,
  });

  it('has PyTorch’s logits in its first five rows', async () => {
    const { rows, columns, values } = (await forward).logits;
    expect([rows, columns]).toEqual([1437, CLASSES]);
    const first = values.subarray(0, ROWS * CLASSES);
    expect(largestError(first, recorded.logits_first5, 1)).toBeLessThan(1e-5);
  });

  it('has PyTorch’s probabilities in its first five rows', async () => {
    const { values } = (await forward).probabilities;
    const first = values.subarray(0, ROWS * CLASSES);
    expect(largestError(first, recorded.probabilities_first5, 1e-8)).toBeLessThan(1e-4);
  });

  it('is over 99% sure about as many images as PyTorch', async () => {
    const { saturatedOver99 } = await forward;
    expect(saturatedOver99).toBe(recorded.saturated_rows_over_0_99);
  });

  it('gives probabilities that sum to 1 in every row', async () => {
    const { values } = (await forward).probabilities;
    for (let start = 0; start < values.length; start += CLASSES) {
      const row = values.subarray(start, start + CLASSES);
      expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6);
    }
  });
});
