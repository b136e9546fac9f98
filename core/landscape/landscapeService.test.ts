// Landscapes of the current run: their middle, their way and the line along the last step against the float64 network.

import { describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import { digits, digitsFile } from '../../tests/parity/recordings.ts';
import { atOnce } from '../portions.ts';
import { plainForward } from '../reference/plainNetwork.ts';
import { createCoreService, type CoreService } from '../service.ts';
import type { ParameterValues } from '../serviceAnswers.ts';
import { FakeHost, FakeListener } from '../testing/fakeHost.ts';
import { prepare } from '../training/prepare.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import type { Landscape, LandscapeChoice } from './landscapeService.ts';

const config: RunConfig = {
  ...presets.article,
  hiddenSizes: [6],
  epochs: 4,
};
const choice: LandscapeChoice = {
  directions: { kind: 'random', seed: 0 },
  size: 3,
  range: 1,
};

async function started(changes: Partial<RunConfig> = {}, tick = 0) {
  const host = new FakeHost(tick, { 'digits.csv': digitsFile() });
  const service = createCoreService(
    host,
    new FakeListener().listen,
    new FakeArchive(),
  );
  const { id } = await service.prepare({ ...config, ...changes });
  const train = async (goal: 'step' | 'epoch' | 'end') => {
    await service.train(goal);
    await host.runEventLoop();
  };
  return { service, id, train };
}

/** With a clock that stands still it is done at once. */
async function landscapeOf(
  service: CoreService,
  id: number,
  changes: Partial<LandscapeChoice> = {},
): Promise<Landscape> {
  const landscape = await service.startLandscape(id, {
    ...choice,
    ...changes,
  });
  if (landscape === undefined) throw new Error('replaced');
  const { share, result } =
    (await service.advanceLandscape(landscape)) ?? {};
  expect(share).toBe(1);
  if (!result) throw new Error('not done');
  return result;
}

/** Of all training rows, in float64. */
function lossAt(parameters: readonly ParameterValues[]): number {
  const { train } = prepare(config, digits);
  const { losses } = atOnce(
    plainForward({
      task: config.task,
      activations: config.activations,
      X: train.X,
      targets: train.labels,
      parameters: Object.fromEntries(
        parameters.map(({ name, rows, columns, values }) => [
          name,
          { rows, columns, data: values },
        ]),
      ),
    }),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

describe('a landscape of the current run', () => {
  it('has the network’s loss in its middle, where the way ends', async () => {
    const { service, id, train } = await started();
    await train('epoch');
    await train('epoch');
    const found = await landscapeOf(service, id);
    expect(found.steps).toBe(96);
    expect(found.rows).toBe(1437);
    expect(found.losses).toHaveLength(9);
    expect(
      found.losses[4] / lossAt(await service.parameters()),
    ).toBeCloseTo(1, 4);
    expect(found.way).toHaveLength(3);
    expect(found.way.at(-1)).toEqual([0, 0]);
  });

  it('has the losses of the path itself along the run’s own directions', async () => {
    const { service, id, train } = await started({ learningRate: 0.2 });
    const losses = [lossAt(await service.parameters())];
    for (let epoch = 0; epoch < 2; epoch++) {
      await train('epoch');
      losses.push(lossAt(await service.parameters()));
    }
    // Three points lie in one plane: nothing of the way is left out.
    const found = await landscapeOf(service, id, {
      directions: { kind: 'path' },
      size: 101,
    });
    found.way.forEach(([a, b], i) => {
      const nearest = (steps: readonly number[], place: number) =>
        steps.findIndex((step) => step >= place);
      const column = nearest(found.firstSteps, a);
      const row = nearest(found.secondSteps, b);
      const around = [
        [row, column],
        [row - 1, column],
        [row, column - 1],
        [row - 1, column - 1],
      ].map(([r, c]) => found.losses[101 * r + c]);
      const [least, most] = [Math.min(...around), Math.max(...around)];
      expect(losses[i]).toBeGreaterThan(0.98 * least);
      expect(losses[i]).toBeLessThan(1.02 * most);
    });
  });

  it('goes along the last step: where it began, and where it ended', async () => {
    const { service, id, train } = await started();
    await train('step');
    await train('step');
    const before = lossAt(await service.parameters());
    await train('step');
    const after = lossAt(await service.parameters());
    const { firstSteps, losses } = await landscapeOf(service, id, {
      directions: { kind: 'step' },
      size: 71,
    });
    expect(losses).toHaveLength(71);
    const at = (place: number) =>
      losses[
        firstSteps.findIndex((step) => Math.abs(step - place) < 1e-9)
      ];
    expect(at(-1) / before).toBeCloseTo(1, 4);
    expect(at(0) / after).toBeCloseTo(1, 4);
  });

  it('says why there is none', async () => {
    const { service, id, train } = await started();
    const problemOf = async (
      core: CoreService,
      run: number,
      changes: Partial<LandscapeChoice> = {},
    ) => {
      const asked = { ...choice, ...changes };
      const landscape = await core.startLandscape(run, asked);
      const progress = await core.advanceLandscape(landscape ?? 0);
      return progress?.problem ?? progress?.result?.steps;
    };
    const asked = (changes: Partial<LandscapeChoice>) =>
      problemOf(service, id, changes);
    expect(await asked({ directions: { kind: 'step' } })).toBe(
      'noStep',
    );
    expect(await asked({ directions: { kind: 'path' } })).toBe(
      'shortPath',
    );
    const place = { name: 'W1', row: 0, column: 0 };
    const places = (other: typeof place) => ({
      directions: { kind: 'weights', places: [place, other] } as const,
    });
    expect(await asked(places(place))).toBe('noSuchWeights');
    expect(await asked(places({ ...place, row: 6 }))).toBe(
      'noSuchWeights',
    );
    expect(await asked(places({ ...place, row: 5 }))).toBe(0);
    await train('epoch');
    await service.prepare(config);
    expect(await service.startLandscape(id, choice)).toBeUndefined();
    const wild = await started({ learningRate: 1000 });
    await wild.train('end');
    const parameters = await wild.service.parameters();
    const isLost = parameters.some(({ values }) =>
      values.some((v) => !Number.isFinite(v)),
    );
    const found = await problemOf(wild.service, wild.id);
    expect(found === 'notFinite').toBe(isLost);
  });

  it('waits between its portions, and is told again once it is done', async () => {
    // From one look at its clock to the next there is time for one portion.
    const { service, id } = await started({}, 31);
    const landscape = await service.startLandscape(id, choice);
    if (landscape === undefined) throw new Error('replaced');
    const shares: (number | undefined)[] = [];
    for (;;) {
      const { share, result } =
        (await service.advanceLandscape(landscape)) ?? {};
      shares.push(share);
      if (result) break;
    }
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a = 0, b = 0) => a - b));
    const again = await service.advanceLandscape(landscape);
    expect(again?.result?.losses).toHaveLength(9);
    expect(await service.advanceLandscape(99)).toBeUndefined();
  });

  it('along the last step repeats its epoch in portions, and says how far it is', async () => {
    const { service, id, train } = await started(
      { batchSize: 100 },
      31,
    );
    for (let step = 0; step < 12; step++) await train('step');
    const landscape = await service.startLandscape(id, {
      ...choice,
      directions: { kind: 'step' },
    });
    const shares: number[] = [];
    for (;;) {
      const progress = await service.advanceLandscape(landscape ?? 0);
      shares.push(progress?.share ?? NaN);
      if (!progress?.result) continue;
      expect(progress.result.way).toEqual([
        [-1, 0],
        [0, 0],
      ]);
      break;
    }
    // Twelve steps, and three points of the line.
    expect(shares.length).toBeGreaterThan(12 + 3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
