// What is drawn of a network of one or two features: every answer against a forward pass in float64.

import { describe, expect, it } from 'vitest';

import { digitsFile } from '../../tests/parity/recordings.ts';
import { FakeArchive } from '../../tests/fakeArchive.ts';
import { described } from '../data/descriptions.ts';
import { createCoreService } from '../service.ts';
import { FakeHost, FakeListener } from '../testing/fakeHost.ts';
import {
  meanOf,
  plainForward,
  stdOf,
} from '../testing/plainForward.ts';
import { presets, type RunConfig } from './runConfig.ts';

const base: RunConfig = {
  ...presets.article,
  hiddenSizes: [5, 3],
  activations: ['tanh', 'relu'],
  samples: 60,
  epochs: 3,
};

const configs = {
  moons: { ...base, data: 'moons' },
  blobs: { ...base, data: 'blobs', centers: 4 },
  circles: { ...base, data: 'circles', task: 'binary' },
  sine: {
    ...base,
    data: 'sine',
    task: 'regression',
    standardizeTarget: true,
  },
} satisfies Record<string, RunConfig>;

function start() {
  const host = new FakeHost(1, { 'digits.csv': digitsFile() });
  const listener = new FakeListener();
  const service = createCoreService(
    host,
    listener.listen,
    new FakeArchive(),
  );
  return { host, service };
}

async function trained(config: RunConfig) {
  const { host, service } = start();
  const { id } = await service.prepare(config);
  await service.train('end');
  await host.runEventLoop();
  return { service, id };
}

describe('answers all over the data', () => {
  it.each(Object.entries(configs))(
    '%s: are those of the network',
    async (_, config) => {
      const { service, id } = await trained(config);
      const SIZE = 7;
      const surface = await service.answerSurface(id, SIZE);
      const points = await service.dataPoints(id);
      const parameters = await service.parameters();
      if (!surface || !points) throw new Error('There is none');
      const { features } = described(config);
      const learned = Array.from(points.X).filter(
        (__, i) => !points.isHeldBack[Math.floor(i / features)],
      );
      const targets = Array.from(points.labels).filter(
        (__, row) => !points.isHeldBack[row],
      );
      const [middle, spread] = [meanOf(learned), stdOf(learned, 1)];
      expect(surface.answers).toHaveLength(SIZE ** features);
      surface.answers.forEach((answer, i) => {
        const x = surface.ranges.map(([from, to], f) => {
          const place = Math.floor(i / SIZE ** f) % SIZE;
          const value = from + ((to - from) * place) / (SIZE - 1);
          return (value - middle) / spread;
        });
        const sums = plainForward(x, parameters);
        if (config.task === 'regression') {
          const scale = stdOf(targets, 0);
          const expected = sums[0] * scale + meanOf(targets);
          expect(answer).toBeCloseTo(expected, 4);
          expect(surface.certainty[i]).toBe(1);
          return;
        }
        if (config.task === 'binary') {
          const p = 1 / (1 + Math.exp(-sums[0]));
          expect(answer).toBeCloseTo(p, 5);
          expect(surface.certainty[i]).toBeCloseTo(
            Math.max(p, 1 - p),
            5,
          );
          return;
        }
        const powers = sums.map(Math.exp);
        const total = powers.reduce((sum, each) => sum + each, 0);
        const largest = Math.max(...powers);
        expect(answer).toBe(powers.indexOf(largest));
        expect(surface.certainty[i]).toBeCloseTo(largest / total, 5);
      });
    },
  );

  it('have those of single neurons beside them', async () => {
    const { service, id } = await trained(configs.moons);
    const SIZE = 5;
    const units = [[0, 4], [2]];
    const found = await service.unitSurfaces(id, SIZE, units);
    const surface = await service.answerSurface(id, SIZE);
    const points = await service.dataPoints(id);
    if (!found || !surface || !points) throw new Error('There is none');
    const learned = Array.from(points.X).filter(
      (__, i) => !points.isHeldBack[Math.floor(i / 2)],
    );
    const [middle, spread] = [meanOf(learned), stdOf(learned, 1)];
    const parameters = await service.parameters();
    expect(found.steps).toBe(surface.steps);
    expect(found.layers.map((layer) => layer.length)).toEqual([2, 1]);
    for (let i = 0; i < SIZE * SIZE; i++) {
      const x = surface.ranges.map(([from, to], f) => {
        const place = Math.floor(i / SIZE ** f) % SIZE;
        const value = from + ((to - from) * place) / (SIZE - 1);
        return (value - middle) / spread;
      });
      const first = plainForward(x, parameters.slice(0, 2));
      const second = plainForward(x, parameters.slice(0, 4));
      expect(found.layers[0][0][i]).toBeCloseTo(first[0], 4);
      expect(found.layers[0][1][i]).toBeCloseTo(first[4], 4);
      expect(found.layers[1][0][i]).toBeCloseTo(second[2], 4);
    }
    expect(await service.unitSurfaces(id, SIZE, [[5]])).toBeUndefined();
    expect(
      await service.unitSurfaces(id, SIZE, [[], [], []]),
    ).toBeUndefined();
  });

  it('reach a tenth beyond the data on every side', async () => {
    const { service, id } = await trained(configs.moons);
    const { ranges = [] } = (await service.answerSurface(id, 2)) ?? {};
    const { X = new Float64Array() } =
      (await service.dataPoints(id)) ?? {};
    ranges.forEach(([from, to], f) => {
      const values = Array.from(X).filter((_, i) => i % 2 === f);
      const [least, most] = [Math.min(...values), Math.max(...values)];
      expect(from).toBeCloseTo(least - 0.1 * (most - least), 12);
      expect(to).toBeCloseTo(most + 0.1 * (most - least), 12);
    });
  });

  it('change nothing of what is learned, however often they are asked for', async () => {
    const { host, service } = start();
    const { id } = await service.prepare(configs.moons);
    await service.train('step');
    await host.runEventLoop();
    await Promise.all([
      service.answerSurface(id, 9),
      service.answerSurface(id, 4),
      service.answerSurface(id, 9),
    ]);
    await service.train('end');
    await host.runEventLoop();
    const undisturbed = await trained(configs.moons);
    expect(await service.parameters()).toEqual(
      await undisturbed.service.parameters(),
    );
  });

  it('are not there for images, nor for a run that another has replaced', async () => {
    const { service } = start();
    const digits = await service.prepare({
      ...presets.article,
      hiddenSizes: [2],
    });
    expect(await service.answerSurface(digits.id, 5)).toBeUndefined();
    expect(await service.dataPoints(digits.id)).toBeUndefined();
    const first = await service.prepare(configs.moons);
    await service.prepare(configs.blobs);
    expect(await service.answerSurface(first.id, 5)).toBeUndefined();
  });

  it('tell which rows are held back', async () => {
    const { service, id } = await trained(configs.moons);
    const { isHeldBack = new Uint8Array() } =
      (await service.dataPoints(id)) ?? {};
    const told = await service.validationAnswers(id);
    const rows = Array.from(isHeldBack.keys()).filter(
      (row) => isHeldBack[row],
    );
    expect(new Set(rows)).toEqual(new Set(told?.rows));
  });
});
