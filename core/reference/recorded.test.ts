// Reading PyTorch's recorded gradients.

import { describe, expect, it } from 'vitest';

import { nodeHost } from '../cli/nodeHost.ts';
import { FakeHost } from '../testing/fakeHost.ts';
import { allclose } from './closeness.ts';
import { recordedGradients } from './recorded.ts';

const path = 'recorded/backward-classification-seed0.json';

const tiny = {
  loss: 0.1,
  loss_float64: 0.1,
  params: { W1: [[0.1, 0.2]], b1: [[0]] },
  autograd_float32: { W1: [[0.1, 0.2]], b1: [[0.3]] },
  manual_float32: { W1: [[0.1, 0.2]], b1: [0.3] },
  autograd_float64: { W1: [0.1, 0.2], b1: [0.3] },
};

function read(file: object) {
  const host = new FakeHost(0, { [path]: JSON.stringify(file) });
  return recordedGradients('classification', 0, host);
}

const recordings = (['classification', 'regression'] as const).flatMap(
  (task) => [0, 42].map((seed) => ({ task, seed })),
);

describe('recordedGradients', () => {
  it('gives every matrix the shape of its parameter, and float32 values as such', async () => {
    const found = await read(tiny);
    const W1 = { rows: 1, columns: 2 };
    const b1 = { rows: 1, columns: 1 };
    const gradients32 = {
      W1: { ...W1, data: Float32Array.of(0.1, 0.2) },
      b1: { ...b1, data: Float32Array.of(0.3) },
    };
    expect(found).toEqual({
      loss: Math.fround(0.1),
      lossFloat64: 0.1,
      parameters: {
        W1: gradients32.W1,
        b1: { ...b1, data: Float32Array.of(0) },
      },
      autogradFloat32: gradients32,
      manualFloat32: gradients32,
      autogradFloat64: {
        W1: { ...W1, data: Float64Array.of(0.1, 0.2) },
        b1: { ...b1, data: Float64Array.of(0.3) },
      },
    });
  });

  it.each(recordings)(
    'has the article’s network for $task with seed $seed',
    async ({ task, seed }) => {
      const found = await recordedGradients(task, seed, nodeHost);
      const outputs = task === 'classification' ? 10 : 1;
      expect(found?.parameters).toMatchObject({
        W1: { rows: 30, columns: 64 },
        b1: { rows: 1, columns: 30 },
        W2: { rows: outputs, columns: 30 },
        b2: { rows: 1, columns: outputs },
      });
    },
  );

  it('has torch’s verdict on the two float32 gradients', async () => {
    for (const { task, seed } of recordings) {
      const found = await recordedGradients(task, seed, nodeHost);
      const verdicts = Object.entries(found?.autogradFloat32 ?? {}).map(
        ([name, expected]) => {
          const actual = found?.manualFloat32[name];
          return actual && allclose(actual, expected);
        },
      );
      expect(verdicts).toEqual([
        !(task === 'regression' && seed === 0),
        true,
        true,
        true,
      ]);
    }
  });

  it('has nothing for other seeds, and looks for nothing', async () => {
    const host = new FakeHost();
    for (const seed of [1, -0.5, NaN]) {
      expect(
        await recordedGradients('regression', seed, host),
      ).toBeUndefined();
    }
    expect(host.reads).toEqual([]);
  });

  it('refuses a file that is not as it should be', async () => {
    await expect(read({ ...tiny, loss: 'low' })).rejects.toThrow(
      'Invalid type',
    );
    const broken = { W1: [[0.1]], b1: [0.3] };
    await expect(
      read({ ...tiny, manual_float32: broken }),
    ).rejects.toThrow('W1 needs the shape (1, 2), but there are 1');
    await expect(
      read({ ...tiny, autograd_float64: { W1: [1, 2] } }),
    ).rejects.toThrow('b1 needs the shape (1, 1), but there are 0');
  });
});
