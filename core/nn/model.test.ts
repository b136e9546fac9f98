// The whole network: its loss and every hand-written gradient, against an independent float64 network.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Tensor } from '../tensor/tensor.ts';
import { boundedTensors } from '../testing/arbitraries.ts';
import {
  centralDifferences,
  gradientError,
  logitsOf,
  meanLoss,
  weightedSums,
  type DenseLayer,
} from '../testing/float64Network.ts';
import { Model } from './model.ts';
import { SoftmaxCrossEntropy } from './softmaxCrossEntropy.ts';

/** Closer to ReLU's kink, rounding to float32 could change a sign. */
const KINK = 1e-3;

const small = fc.integer({ min: 1, max: 6 });

interface Case {
  readonly X: Tensor;
  readonly labels: number[];
  readonly layers: readonly (readonly [W: Tensor, b: Tensor])[];
}

/** Networks with one to three hidden layers, a batch and its labels. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    batch: small,
    inputs: small,
    hidden: fc.array(small, { minLength: 1, maxLength: 3 }),
    classes: fc.integer({ min: 2, max: 5 }),
  })
  .chain(({ batch, inputs, hidden, classes }) => {
    const units = [...hidden, classes];
    return fc.record({
      X: boundedTensors(batch, inputs, 2),
      labels: fc.array(fc.nat({ max: classes - 1 }), {
        minLength: batch,
        maxLength: batch,
      }),
      layers: fc.tuple(
        ...units.map((out, l) =>
          fc.tuple(
            boundedTensors(
              out,
              l === 0 ? inputs : units[l - 1],
              1,
            ),
            boundedTensors(1, out, 1),
          ),
        ),
      ),
    });
  });

function modelOf({ layers }: Case): Model {
  const weights = layers.map(([W]) => W);
  const classes = weights[weights.length - 1].rows;
  const model = new Model(
    weights,
    new SoftmaxCrossEntropy(classes),
  );
  layers.forEach(([, b], l) =>
    model.parameters[2 * l + 1].value.data.set(b.data),
  );
  return model;
}

function naiveLayers({ layers }: Case): DenseLayer[] {
  return layers.map(([W, b]) => ({
    W: W.toRows(),
    b: Array.from(b.data),
  }));
}

function oneHot({ labels, layers }: Case): Tensor {
  const classes = layers[layers.length - 1][0].rows;
  return Tensor.fromRows(
    labels.map((label) =>
      Array.from({ length: classes }, (_, c) =>
        Number(c === label),
      ),
    ),
  );
}

/** Kink or not, hidden units only: the logits pass no ReLU. */
function isAwayFromKinks(
  X: Tensor,
  layers: readonly DenseLayer[],
): boolean {
  return X.toRows().every((x) =>
    weightedSums(x, layers)
      .slice(0, -1)
      .flat()
      .every((z) => Math.abs(z) > KINK),
  );
}

describe('Model', () => {
  it('names its parameters W1, b1, W2, b2, ... from input to output', () => {
    const model = new Model(
      [
        Tensor.zeros(5, 4),
        Tensor.zeros(6, 5),
        Tensor.zeros(3, 6),
      ],
      new SoftmaxCrossEntropy(3),
    );
    expect(model.parameters.map(({ name }) => name)).toEqual([
      'W1',
      'b1',
      'W2',
      'b2',
      'W3',
      'b3',
    ]);
  });

  it('gives the logits and the loss of a naive float64 network', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const model = modelOf(given);
        const layers = naiveLayers(given);
        const x = given.X.toRows();
        const logits = model.logits(given.X).toRows().flat();
        const naive = x.flatMap((row) => logitsOf(row, layers));
        expect(gradientError(logits, naive)).toBeLessThanOrEqual(
          1,
        );

        const loss = model.forward(given.X, oneHot(given));
        const expected = meanLoss(x, given.labels, layers);
        expect(
          gradientError([loss], [expected]),
        ).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('computes the gradients of all parameters as finite differences do', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const layers = naiveLayers(given);
        fc.pre(isAwayFromKinks(given.X, layers));
        const model = modelOf(given);
        model.forward(given.X, oneHot(given));
        model.backward();

        const x = given.X.toRows();
        const loss = () => meanLoss(x, given.labels, layers);
        const expected = layers.flatMap(({ W, b }) => [
          W.flatMap((row) => centralDifferences(row, loss)),
          centralDifferences(b, loss),
        ]);
        model.parameters.forEach(({ grad }, i) => {
          expect(
            gradientError(grad.data, expected[i]),
          ).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('gives the same gradients when another batch came in between', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const model = modelOf(given);
        const y = oneHot(given);
        const gradients = () => {
          model.forward(given.X, y);
          model.backward();
          return model.parameters.map(({ grad }) =>
            grad.toRows(),
          );
        };
        const first = gradients();
        const { rows, columns } = given.X;
        model.logits(Tensor.zeros(rows + 1, columns));
        model.logits(Tensor.zeros(rows, columns));
        expect(gradients()).toEqual(first);
      }),
    );
  });

  it('finds its largest finite parameter', () => {
    const model = new Model(
      [
        Tensor.fromRows([[1, -8]]),
        Tensor.fromRows([[NaN], [Infinity]]),
      ],
      new SoftmaxCrossEntropy(2),
    );
    expect(model.largestParameter()).toBe(8);
  });
});
