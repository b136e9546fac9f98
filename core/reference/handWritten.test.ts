// The hand-written backward pass of core/nn on the article's data, held against autograd; and what the article's 1e-10 does to autograd.

import { beforeAll, describe, expect, it } from 'vitest';

import { nodeHost } from '../cli/nodeHost.ts';
import type { Examples } from '../data/examples.ts';
import { Model } from '../nn/model.ts';
import { SoftmaxCrossEntropy } from '../nn/softmaxCrossEntropy.ts';
import type { Tensor } from '../tensor/tensor.ts';
import {
  autogradForward,
  autogradGradients,
  type Problem,
} from './autogradModel.ts';
import { softmax } from './autogradLoss.ts';
import {
  allclose,
  gradientVerdict,
  firstDifference,
} from './closeness.ts';
import { compare, relativeError } from './compare.ts';
import {
  finiteDifferences,
  selectedEntries,
} from './finiteDifference.ts';
import type { Named } from './matrix.ts';
import {
  articleExamples,
  articleParameters,
} from './testing/article.ts';

let examples: Examples;
beforeAll(async () => {
  examples = await articleExamples(nodeHost);
});

/** The hand-written gradients over all training rows. */
function handWritten({ W1, W2 }: Named<Tensor>): Named<Tensor> {
  const model = new Model([W1, W2], new SoftmaxCrossEntropy(10));
  model.forward(examples.X, examples.y);
  model.backward();
  return Object.fromEntries(
    model.parameters.map(({ name, grad }) => [name, grad]),
  );
}

function problem(parameters: Named<Tensor>): Problem {
  const { X, labels } = examples;
  return { task: 'classification', parameters, X, targets: labels };
}

const names = ['W1', 'b1', 'W2', 'b2'];

/** Each parameter's gradients, hand-written and by autograd, and the tolerance of float32. */
function pairs(parameters: Named<Tensor>, given: Problem) {
  const manual = handWritten(parameters);
  const { gradients } = autogradGradients(given);
  return names.map((name) => {
    const largest = largestOf(gradients[name].data);
    return {
      name,
      actual: manual[name],
      expected: gradients[name],
      tolerance: { rtol: 1e-4, atol: 1e-6 * largest },
    };
  });
}

function largestOf(values: Float64Array): number {
  return Math.max(...values.map(Math.abs));
}

function norm(values: Float32Array | Float64Array): number {
  return Math.hypot(...values);
}

describe('the hand-written backward pass', () => {
  it.each([0, 42])(
    'agrees with autograd for seed %d with Kaiming weights',
    (seed) => {
      const parameters = articleParameters(seed, 'kaiming');
      const compared = pairs(parameters, problem(parameters));
      for (const { name, actual, expected, tolerance } of compared) {
        expect(allclose(actual, expected, tolerance), name).toBe(true);
        expect(compare(actual, expected).cosine).toBeCloseTo(1, 10);
      }
      expect(
        firstDifference(compared, { rtol: 1e-4, atol: 1e-6 }),
      ).toBeUndefined();
    },
  );

  it('agrees with finite differences on a part of the weights', () => {
    const parameters = articleParameters(0, 'kaiming');
    const manual = handWritten(parameters);
    const given = problem(parameters);
    const differences = finiteDifferences(
      (moved) =>
        autogradForward({ ...given, parameters: moved }).loss.data[0],
      parameters,
      selectedEntries(parameters, { W2: [0, 7, 299], b2: 'all' }),
    );
    for (const { parameter, index, gradient } of differences) {
      const error = relativeError(
        manual[parameter].data[index],
        gradient,
      );
      expect(['good', 'fineWithKinks']).toContain(
        gradientVerdict(error),
      );
    }
  });
});

describe('the article’s 1e-10 with plain randn weights', () => {
  const parameters = articleParameters(0, 'randn');

  it('outweighs the true class’s probability in 1,056 of 1,437 rows', () => {
    const { variables } = autogradForward(problem(parameters));
    const A = softmax(variables.Z2, 1e-10);
    const outweighed = Array.from(examples.labels).filter(
      (label, row) => A.data[row * A.columns + label] < 1e-10,
    );
    expect([outweighed.length, A.rows]).toEqual([1056, 1437]);
  });

  it('kills most of autograd’s gradient, and the rest points elsewhere', () => {
    const compared = pairs(parameters, problem(parameters));
    for (const { name, actual, expected, tolerance } of compared) {
      expect(allclose(actual, expected, tolerance), name).toBe(false);
      const { cosine } = compare(actual, expected);
      expect(cosine, name).toBeGreaterThan(0.46);
      expect(cosine, name).toBeLessThan(0.721);
      const ratio = norm(expected.data) / norm(actual.data);
      expect(ratio, name).toBeGreaterThan(0.09);
      expect(ratio, name).toBeLessThan(0.13);
    }
    expect(firstDifference(compared)?.name).toBe('b2');
  });

  it('is all that parts the two: without it they agree', () => {
    const given = { ...problem(parameters), epsilon: 0 };
    for (const { name, actual, expected, tolerance } of pairs(
      parameters,
      given,
    )) {
      expect(allclose(actual, expected, tolerance), name).toBe(true);
    }
  });
});
