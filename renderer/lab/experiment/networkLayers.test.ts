// The network that settings describe: its parameters are those of the core's own.

import { presets, type RunConfig } from '@backprop-lab/core/training/runConfig';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { prepare } from '../../../core/training/prepare.ts';
import { datasetOf } from '../../../core/data/datasets.ts';
import { drawnUnits, MOST_UNITS, networkLayers } from './networkLayers.ts';

const base: RunConfig = { ...presets.article, data: 'blobs', centers: 4, samples: 40 };
const configs: Record<string, RunConfig> = {
  blobs: { ...base, hiddenSizes: [7, 5, 3], activations: ['relu', 'tanh', 'relu'] },
  binary: { ...base, data: 'moons', task: 'binary', hiddenSizes: [4] },
  extra: { ...base, data: 'moons', extraFeatures: ['x1^2', 'sin_x2'], hiddenSizes: [4] },
  sine: { ...base, data: 'sine', task: 'regression', hiddenSizes: [6] },
};

describe('the layers of a network', () => {
  it.each(Object.entries(configs))('%s: have the core’s shapes', (_, config) => {
    const { weights } = prepare(config, datasetOf(config.data).make(config, ''));
    const layers = networkLayers(config).slice(1);
    expect(layers.map((layer) => layer.weights)).toEqual(
      weights.map(({ rows, columns }) => [rows, columns]),
    );
    expect(layers.map(({ parameters }) => parameters)).toEqual(
      weights.map(({ rows, columns }) => rows * columns + rows),
    );
  });

  it('are the article’s: 2,260 parameters', () => {
    const layers = networkLayers(presets.article);
    expect(layers.map(({ units }) => units)).toEqual([64, 30, 10]);
    expect(layers.reduce((sum, { parameters }) => sum + parameters, 0)).toBe(2260);
    expect(layers.map(({ activation }) => activation)).toEqual([undefined, 'relu', 'softmax']);
  });
});

describe('drawn units', () => {
  it('are all of a narrow layer, and of a wide one the first and the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1024 }), (units) => {
        const drawn = drawnUnits(units);
        const known = drawn.filter((unit) => unit !== undefined);
        expect(drawn.length).toBeLessThanOrEqual(MOST_UNITS);
        expect([known[0], known.at(-1)]).toEqual([0, units - 1]);
        expect(new Set(known).size).toBe(known.length);
        expect(drawn.includes(undefined)).toBe(units > MOST_UNITS);
      }),
    );
  });
});
