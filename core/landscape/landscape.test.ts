// The loss landscape, point by point against the float64 network, and random directions.

import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { datasetOf } from '../data/datasets.ts';
import { atOnce } from '../portions.ts';
import { plainForward } from '../reference/plainNetwork.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import { randomDirections, type Point } from './directions.ts';
import { landscapeInPortions, steps } from './landscape.ts';
import { length, moved } from './testing/points.ts';

function trained(changes: Partial<RunConfig>, count: number): Trainer {
  const config = { ...presets.article, ...changes };
  const data =
    config.data === 'digits'
      ? digits
      : datasetOf(config.data).make(config, '');
  const trainer = new Trainer(config, data);
  for (let step = 0; step < count; step++) trainer.step();
  return trainer;
}

const shapesOf = ({ model }: Trainer) =>
  model.parameters.map(({ name, value }) => ({
    name,
    rows: value.rows,
    columns: value.columns,
  }));

const valuesOf = ({ model }: Trainer): Point =>
  model.parameters.map(({ value }) => value.data.slice());

/** In float64, by loops that share nothing with the kernels. */
function lossAt(trainer: Trainer, point: Point): number {
  const { config, train, model } = trainer;
  const { batch, losses } = atOnce(
    plainForward({
      task: config.task,
      activations: config.activations,
      X: train.X,
      targets:
        config.task === 'classification'
          ? train.labels
          : Float64Array.from(train.y.data),
      parameters: Object.fromEntries(
        model.parameters.map(({ name, value }, p) => [
          name,
          { rows: value.rows, columns: value.columns, data: point[p] },
        ]),
      ),
    }),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / batch;
}

describe('the landscape', () => {
  it.each<Partial<RunConfig>>([
    {},
    { hiddenSizes: [12, 7], activations: ['tanh'], batchSize: 200 },
    { task: 'binary', hiddenSizes: [5] },
    { task: 'regression', standardizeTarget: true, init: 'kaiming' },
    { data: 'moons', samples: 60, hiddenSizes: [8] },
  ])('has the float64 network’s loss at every point: %o', (changes) => {
    const trainer = trained(changes, 20);
    const center = valuesOf(trainer);
    const [first, second] = atOnce(
      randomDirections(center, shapesOf(trainer), 3),
    );
    const firstSteps = steps(-1, 1, 4);
    const secondSteps = steps(-0.5, 2, 3);
    const losses = atOnce(
      landscapeInPortions(trainer.model, trainer.train, {
        ...{ center, first, second, firstSteps, secondSteps },
      }),
    );
    expect(losses).toHaveLength(12);
    secondSteps.forEach((b, row) => {
      firstSteps.forEach((a, column) => {
        const expected = lossAt(
          trainer,
          moved(center, first, second, a, b),
        );
        const found = losses[4 * row + column];
        expect(Math.abs(found / expected - 1)).toBeLessThan(2e-5);
      });
    });
    expect(valuesOf(trainer)).toEqual(center);
  });

  it('says how far it is, and leaves the network as it was when it is given up', () => {
    const trainer = trained({ batchSize: 300 }, 5);
    const center = valuesOf(trainer);
    const [first, second] = atOnce(
      randomDirections(center, shapesOf(trainer), 0),
    );
    const axis = steps(-1, 1, 5);
    const work = landscapeInPortions(trainer.model, trainer.train, {
      ...{ center, first, second, firstSteps: axis, secondSteps: axis },
    });
    const shares = Array.from({ length: 7 }, () => work.next().value);
    expect(shares).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => n / 25));
    expect(valuesOf(trainer)).not.toEqual(center);
    work.return(new Float64Array());
    expect(valuesOf(trainer)).toEqual(center);
  });
});

describe('random directions', () => {
  it('step as far with every neuron’s weights as these are long, and leave biases alone', () => {
    const trainer = trained({}, 30);
    const center = valuesOf(trainer);
    const shapes = shapesOf(trainer);
    const both = atOnce(randomDirections(center, shapes, 5));
    for (const direction of both) {
      shapes.forEach(({ name, rows, columns }, p) => {
        if (name.startsWith('b')) {
          expect(new Set(direction[p])).toEqual(new Set([0]));
          return;
        }
        for (let row = 0; row < rows; row++) {
          const part = [row * columns, (row + 1) * columns] as const;
          expect(length(direction[p].slice(...part))).toBeCloseTo(
            length(center[p].slice(...part)),
            4,
          );
        }
      });
    }
    expect(both[0]).not.toEqual(both[1]);
    expect(atOnce(randomDirections(center, shapes, 5))).toEqual(both);
  });
});
