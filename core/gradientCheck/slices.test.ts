// A check of a wide network is worked on in slices, from its beginning to its verdict, and gives what it would give at once.

import { describe, expect, it } from 'vitest';

import { digits, digitsFile } from '../../tests/parity/recordings.ts';
import { nodeArchive } from '../cli/nodeArchive.ts';
import { DataSource } from '../data/dataSource.ts';
import {
  mistakenLayers,
  mistakenLoss,
} from '../mistakes/mistakenModel.ts';
import type { MistakeName } from '../mistakes/mistakes.ts';
import { layersWith, Model } from '../nn/model.ts';
import { bytesOf } from '../testing/bytes.ts';
import { FakeHost } from '../testing/fakeHost.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import type { Reference } from './checkConfig.ts';
import { createCheckService } from './checkService.ts';
import { GradientCheck } from './gradientCheck.ts';
import { digitSubjects } from './testing/subjects.ts';

/** The middle layer's products alone take 25 million multiply-adds, a portion 17. */
const wide: Partial<RunConfig> = { hiddenSizes: [520, 512] };
const ROWS = 96;

const subjectOf = digitSubjects(digits);

/** How many portions there were at each share. */
function portionsOf(
  reference: Reference,
  mistake?: MistakeName,
  most = Infinity,
) {
  const subject = subjectOf(wide, ROWS);
  const work = new GradientCheck(subject, reference, mistake).run();
  const portions = new Map<number, number>();
  for (let i = 0; i < most; i++) {
    const step = work.next();
    if (step.done) return { portions, result: step.value };
    portions.set(step.value, (portions.get(step.value) ?? 0) + 1);
  }
  return { portions, result: undefined };
}

/** The gradients of the hand-written pass, in one piece. */
function gradientsAtOnce(mistake?: MistakeName) {
  const { weights, loss, batch } = subjectOf(wide, ROWS);
  const layers = layersWith(['relu']);
  const model = new Model(
    weights,
    mistake ? mistakenLoss(loss, mistake) : loss,
    mistake
      ? mistakenLayers(layers, mistake, presets.article.learningRate)
      : layers,
  );
  model.forward(batch.X, batch.y);
  model.backward();
  return model.parameters.map(({ grad }) => grad.data);
}

describe('a check of a wide network', () => {
  it.each<[MistakeName | undefined]>([
    [undefined],
    ['transposedWeight'],
    ['updatedWeight'],
  ])('has portions in each of its parts: %s', (mistake) => {
    const { portions, result } = portionsOf('autograd', mistake);
    const [byHand, inFloat64, ...autograd] = portions.values();
    // Three products by hand, in float64 of twice the work.
    expect(byHand).toBeGreaterThan(5);
    expect(inFloat64).toBeGreaterThan(8);
    const rest = autograd.reduce((sum, count) => sum + count, 0);
    // Eight batches of 13 rows, each forward and backward.
    expect(rest).toBeGreaterThan(8 * 2);
    const found = result?.parameters.map(({ manual }) => manual) ?? [];
    const expected = gradientsAtOnce(mistake);
    expect(found.map(bytesOf)).toEqual(expected.map(bytesOf));
  });

  it('has several portions in each finite difference', () => {
    const { portions } = portionsOf('finite', undefined, 200);
    const shares = [...portions].filter(([share]) => share >= 0.04);
    expect(shares.length).toBeGreaterThan(1);
    for (const [, count] of shares.slice(0, -1)) {
      expect(count).toBeGreaterThan(8);
    }
  });

  it('is begun, advanced and judged in slices by the service', async () => {
    const host = new FakeHost(40);
    const files = new FakeHost(0, { 'digits.csv': digitsFile() });
    const service = createCheckService(
      host,
      new DataSource(files, nodeArchive),
    );
    const answered = async <Result>(call: Promise<Result>) => {
      const before = host.yieldCount;
      let isThere = false;
      const noticed = call.finally(() => (isThere = true));
      while (!isThere) await host.runEventLoopOnce();
      return [await noticed, host.yieldCount - before] as const;
    };
    const network = { ...presets.article, ...wide };
    const [id, beginning] = await answered(
      service.startGradientCheck({
        network,
        rows: ROWS,
        reference: 'autograd',
      }),
    );
    expect(beginning).toBeGreaterThan(5);
    let calls = 0;
    for (;;) {
      calls += 1;
      if ((await service.advanceGradientCheck(id))?.result) break;
    }
    expect(calls).toBeGreaterThan(5);
    const judging = service.judgeGradients(id, { rtol: 1e-4 });
    const [judgement, slices] = await answered(judging);
    expect(judgement?.parameters).toHaveLength(6);
    expect(slices).toBeGreaterThan(0);
  });

  it('trains two networks side by side in portions', async () => {
    const host = new FakeHost(40);
    const files = new FakeHost(0, { 'digits.csv': digitsFile() });
    const service = createCheckService(
      host,
      new DataSource(files, nodeArchive),
    );
    const id = await service.startSideBySide(
      {
        ...presets.article,
        hiddenSizes: [300, 301],
        batchSize: 1437,
        epochs: 1,
      },
      'wrongSign',
    );
    let calls = 0;
    for (;;) {
      calls += 1;
      const progress = await service.advanceSideBySide(id);
      if (progress?.done) break;
    }
    // Two networks, one step of half a billion multiply-adds.
    expect(calls).toBeGreaterThan(20);
  });
});
