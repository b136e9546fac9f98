// What a run begins with, apart from training: for the digits and for data of any size.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import {
  digits,
  recordedSplit,
} from '../../tests/parity/recordings.ts';
import { datasetOf } from '../data/datasets.ts';
import { dataNames, described } from '../data/descriptions.ts';
import { plainKernels } from '../tensor/plainKernels.ts';
import { prepare } from './prepare.ts';
import { presets, trainingRows, type RunConfig } from './runConfig.ts';
import { Trainer } from './trainer.ts';

function textOf(file: string | undefined): string {
  return file === undefined
    ? ''
    : readFileSync(`resources/${file}`, 'utf8');
}

describe('prepare', () => {
  it('gives the article its rows, its statistics and its weights', () => {
    const { train, val, scale, weights } = prepare(
      presets.article,
      digits,
    );
    const { train: rows, val: held } = recordedSplit();
    expect([...train.rows]).toEqual(rows);
    expect([...val.rows]).toEqual(held);
    const mean = Math.fround(4.891233921051025);
    const std = Math.fround(6.024609565734863);
    expect(scale(16, 0)).toBe(
      Math.fround(Math.fround(16 - mean) / std),
    );
    expect(weights.map(({ shape }) => shape)).toEqual([
      [30, 64],
      [10, 30],
    ]);
  });

  it('gives a Trainer everything that it begins with', () => {
    const trainer = new Trainer(presets.article, digits, {
      kernels: plainKernels,
    });
    const prepared = prepare(presets.article, digits);
    expect(trainer.train.X.data).toEqual(prepared.train.X.data);
    expect(trainer.train.y.data).toEqual(prepared.train.y.data);
    const [W1, , W2] = trainer.model.parameters;
    expect([W1?.value.data, W2?.value.data]).toEqual(
      prepared.weights.map(({ data }) => data),
    );
  });

  it.each(dataNames.filter((name) => name !== 'table'))(
    'knows nothing of the data but what they say: %s',
    (data) => {
      const entry = datasetOf(data);
      for (const task of entry.describe(presets.article).tasks) {
        const config: RunConfig = {
          ...presets.article,
          data,
          task,
          positiveClass: 1,
          samples: 60,
          noise: 0.1,
          standardizeTarget: true,
        };
        const dataset =
          data === 'digits'
            ? digits
            : entry.make(config, textOf(entry.file));
        const { train, val, weights } = prepare(config, dataset);
        expect(train.X.shape).toEqual([
          trainingRows(config),
          described(config).features,
        ]);
        expect(train.X.rows + val.X.rows).toBe(described(config).rows);
        const outputs =
          task === 'classification' ? described(config).classes : 1;
        expect(train.y.columns).toBe(outputs);
        expect(weights[1]?.rows).toBe(outputs);
        const values = [...train.X.data];
        const mean = values.reduce((a, b) => a + b, 0) / values.length;
        expect(mean).toBeCloseTo(0, 5);
        train.rows.forEach((row, i) => {
          expect(train.labels[i]).toBe(dataset.labels[row]);
        });
      }
    },
  );

  it('tells two classes from each other with the second as the positive one', () => {
    const config: RunConfig = {
      ...presets.binary,
      data: 'moons',
      samples: 40,
    };
    const moons = datasetOf('moons').make(config, '');
    const { train } = prepare(config, moons);
    expect([...train.y.data]).toEqual([...train.labels]);
  });
});
