// What is drawn of a network of one or two features: every answer against a forward pass in float64, written out here.

import { describe, expect, it } from 'vitest';

import { digitsFile } from '../../tests/parity/recordings.ts';
import { FakeArchive } from '../../tests/fakeArchive.ts';
import { createCoreService } from '../service.ts';
import type { ParameterValues } from '../serviceAnswers.ts';
import { FakeHost, FakeListener } from '../testing/fakeHost.ts';
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
  computed: {
    ...base,
    data: 'moons',
    extraFeatures: ['sin_x1', 'x1*x2'],
  },
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

/** `tanh`, then `relu`, then the last layer's sums. */
function sumsOf(x: number[], parameters: readonly ParameterValues[]) {
  const activations = [
    Math.tanh,
    (z: number) => Math.max(0, z),
    (z: number) => z,
  ];
  let a = x;
  activations
    .slice(0, parameters.length / 2)
    .forEach((activation, layer) => {
      const [W, b] = parameters.slice(2 * layer, 2 * layer + 2);
      a = Array.from({ length: W.rows }, (_, row) =>
        activation(
          a.reduce(
            (sum, value, column) =>
              sum + value * W.values[row * W.columns + column],
            b.values[row],
          ),
        ),
      );
    });
  return a;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function std(values: readonly number[], degrees: number): number {
  const middle = mean(values);
  const squares = values.map((value) => (value - middle) ** 2);
  return Math.sqrt(
    squares.reduce((sum, value) => sum + value, 0) /
      (values.length - degrees),
  );
}

/** What a network is given of a place. */
function inputsOf(
  place: readonly number[],
  { extraFeatures }: RunConfig,
): number[] {
  const [x1, x2] = place;
  return extraFeatures.length === 0
    ? [...place]
    : [x1, x2, Math.sin(x1), x1 * x2];
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
      const features = points.X.length / points.labels.length;
      const learned = Array.from(points.labels.keys())
        .filter((row) => !points.isHeldBack[row])
        .flatMap((row) => {
          const start = row * features;
          const place = points.X.slice(start, start + features);
          return inputsOf([...place], config);
        });
      const targets = Array.from(points.labels).filter(
        (__, row) => !points.isHeldBack[row],
      );
      const [middle, spread] = [mean(learned), std(learned, 1)];
      expect(surface.answers).toHaveLength(SIZE ** features);
      surface.answers.forEach((answer, i) => {
        const place = surface.ranges.map(([from, to], f) => {
          const step = Math.floor(i / SIZE ** f) % SIZE;
          return from + ((to - from) * step) / (SIZE - 1);
        });
        const x = inputsOf(place, config).map(
          (value) => (value - middle) / spread,
        );
        const sums = sumsOf(x, parameters);
        if (config.task === 'regression') {
          const scale = std(targets, 0);
          const expected = sums[0] * scale + mean(targets);
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
    const [middle, spread] = [mean(learned), std(learned, 1)];
    const parameters = await service.parameters();
    expect(found.steps).toBe(surface.steps);
    expect(found.layers.map((layer) => layer.length)).toEqual([2, 1]);
    for (let i = 0; i < SIZE * SIZE; i++) {
      const x = surface.ranges.map(([from, to], f) => {
        const place = Math.floor(i / SIZE ** f) % SIZE;
        const value = from + ((to - from) * place) / (SIZE - 1);
        return (value - middle) / spread;
      });
      const first = sumsOf(x, parameters.slice(0, 2));
      const second = sumsOf(x, parameters.slice(0, 4));
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
