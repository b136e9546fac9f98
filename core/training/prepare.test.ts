// What a run begins with, apart from training: for the digits and for data of any size.

import { describe, expect, it } from 'vitest';

import {
  digits,
  recordedSplit,
} from '../../tests/parity/recordings.ts';
import { datasetOf, dataNames } from '../data/datasets.ts';
import { plainKernels } from '../tensor/plainKernels.ts';
import { prepare } from './prepare.ts';
import { presets, trainingRows, type RunConfig } from './runConfig.ts';
import { Trainer } from './trainer.ts';

describe('prepare', () => {
  it('gives the article its rows, its statistics and its weights', () => {
    const { train, val, statistics, weights } = prepare(
      presets.article,
      digits,
    );
    const { train: rows, val: held } = recordedSplit();
    expect([...train.rows]).toEqual(rows);
    expect([...val.rows]).toEqual(held);
    expect(statistics.mean).toBe(Math.fround(4.891233921051025));
    expect(statistics.std).toBe(Math.fround(6.024609565734863));
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

  it.each(dataNames)(
    'knows nothing of the data but what they say: %s',
    (data) => {
      const entry = datasetOf(data);
      for (const task of entry.tasks) {
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
          data === 'digits' ? digits : entry.make(config, '');
        const { train, val, weights } = prepare(config, dataset);
        expect(train.X.shape).toEqual([
          trainingRows(config),
          entry.features,
        ]);
        expect(train.X.rows + val.X.rows).toBe(entry.rows(config));
        const outputs =
          task === 'classification' ? entry.classes(config) : 1;
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
