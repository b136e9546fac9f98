// The loss landscape, point by point against the float64 network, and the directions it is drawn along.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { datasetOf } from '../data/datasets.ts';
import { atOnce } from '../portions.ts';
import { plainForward } from '../reference/plainNetwork.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import {
  directionOfPlace,
  principalDirections,
  projected,
  randomDirections,
  type Point,
} from './directions.ts';
import { landscapeInPortions, steps } from './landscape.ts';

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

const moved = (
  center: Point,
  first: Point,
  second: Point,
  a: number,
  b: number,
): Point =>
  center.map((values, p) =>
    values.map(
      (value, i) => value + a * first[p][i] + b * second[p][i],
    ),
  );

const length = (values: ArrayLike<number>) =>
  Math.sqrt(
    Array.from(values).reduce((sum, each) => sum + each * each, 0),
  );

const dot = (a: Point, b: Point) =>
  a.reduce(
    (sum, values, p) =>
      sum + values.reduce((s, each, i) => s + each * b[p][i], 0),
    0,
  );

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
    const [first, second] = randomDirections(
      center,
      shapesOf(trainer),
      3,
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
    const [first, second] = randomDirections(
      center,
      shapesOf(trainer),
      0,
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
    const both = randomDirections(center, shapes, 5);
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
    expect(randomDirections(center, shapes, 5)).toEqual(both);
  });
});

describe('directions of single places', () => {
  const shapes = [
    { name: 'W1', rows: 2, columns: 3 },
    { name: 'b1', rows: 1, columns: 2 },
  ];

  it('move that place alone', () => {
    expect(
      directionOfPlace({ name: 'W1', row: 1, column: 2 }, shapes),
    ).toEqual([
      new Float32Array([0, 0, 0, 0, 0, 1]),
      new Float32Array(2),
    ]);
  });

  it.each([
    ['W2', 0, 0],
    ['W1', 2, 0],
    ['W1', 0, 3],
    ['b1', -1, 0],
    ['W1', 0.5, 0],
  ])(
    'there are none outside of the network: %s[%s, %s]',
    (...place) => {
      const [name, row, column] = place;
      expect(() =>
        directionOfPlace({ name, row, column }, shapes),
      ).toThrow(
        `There is no ${name}[${row}, ${column}] in this network.`,
      );
    },
  );
});

describe('principal directions', () => {
  const points = fc.array(
    fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: 6,
      maxLength: 6,
    }),
    { minLength: 4, maxLength: 9 },
  );
  const asPath = (rows: number[][]): Point[] =>
    rows.map((row) => [
      Float32Array.from(row.slice(0, 4)),
      Float32Array.from(row.slice(4)),
    ]);
  const variance = (path: Point[], direction: Point) => {
    const places = path.map((point) => dot(point, direction));
    const mean =
      places.reduce((sum, each) => sum + each, 0) / places.length;
    return places.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  };

  it('are at right angles, and no other direction holds more of the path', () => {
    fc.assert(
      fc.property(
        points,
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
          minLength: 6,
          maxLength: 6,
        }),
        (rows, other) => {
          const path = asPath(rows);
          const total = [0, 1, 2, 3, 4, 5].reduce((sum, i) => {
            const axis = Array<number>(6).fill(0);
            axis[i] = 1;
            return sum + variance(path, asPath([axis])[0]);
          }, 0);
          fc.pre(total > 1 && length(other) > 0.1);
          let found;
          try {
            found = principalDirections(path);
          } catch {
            // All points on one line.
            fc.pre(false);
            return;
          }
          const { directions, shares } = found;
          const [first, second] = directions;
          expect(dot(first, first)).toBeCloseTo(1, 4);
          expect(dot(second, second)).toBeCloseTo(1, 4);
          expect(dot(first, second)).toBeCloseTo(0, 4);
          expect(variance(path, first) / total).toBeCloseTo(
            shares[0],
            4,
          );
          expect(variance(path, second) / total).toBeCloseTo(
            shares[1],
            4,
          );
          const unit = asPath([
            other.map((each) => each / length(other)),
          ])[0];
          expect(variance(path, unit)).toBeLessThanOrEqual(
            variance(path, first) * (1 + 1e-4),
          );
        },
      ),
      {
        examples: [
          [
            [
              [0, 0.000005607520733974526, 2.8553675413131714, 0, 0, 0],
              [0, 0, 0, 0, 0, 0],
              [0, 0, 0, 0, 0, 0],
              [0, 0, 0, 0, 0, 0],
              [0, 0, 2.8859304189682007, 0, 0, 0],
            ],
            [0, 0, 0, 0, 0, 0.10000000000000002],
          ],
        ],
      },
    );
  });

  it('need a path that is no line', () => {
    const line = asPath([0, 1, 2].map((t) => [t, t, 0, 0, 0, t]));
    expect(() => principalDirections(line)).toThrow(
      'no two directions: train for more epochs.',
    );
    expect(() => principalDirections(line.slice(0, 1))).toThrow(
      RangeError,
    );
  });
});

it('a point of the plane is found where it lies', () => {
  const [first, second] = [
    [new Float32Array([1, 2, 0]), new Float32Array([1])],
    [new Float32Array([0, 1, -1]), new Float32Array([3])],
  ];
  const center = [new Float32Array([5, 5, 5]), new Float32Array([0])];
  const point = moved(center, first, second, 0.75, -2);
  const [a, b] = projected(point, center, [first, second]);
  expect(a).toBeCloseTo(0.75, 6);
  expect(b).toBeCloseTo(-2, 6);
});
