// The bug gallery: which parameters each mistake spoils, and to which values, against the same mistakes made on plain arrays.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { manualPass } from '../gradientCheck/subject.ts';
import {
  digitSubjects,
  plainOf,
  smallSubjects,
} from '../gradientCheck/testing/subjects.ts';
import { NumPyRandom } from '../random/numpy.ts';
import { layersWith, Model } from '../nn/model.ts';
import { SoftmaxCrossEntropy } from '../nn/softmaxCrossEntropy.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import { buildMistaken } from './mistakenModel.ts';
import {
  appliesTo,
  mistakeNames,
  type MistakeName,
} from './mistakes.ts';

const digitSubject = digitSubjects(digits);

const names = ['W1', 'b1', 'W2', 'b2', 'W3', 'b3'];
const beforeTheLast = names.slice(0, 4);

/** What goes wrong in a network of three layers. */
const spoilt: Record<MistakeName, readonly string[]> = {
  forgottenMean: names,
  forgottenMask: beforeTheLast,
  maskFromGradient: beforeTheLast,
  transposedWeight: beforeTheLast,
  biasNotSummed: ['b1', 'b2', 'b3'],
  wrongSign: names,
  missingTwo: names,
  accumulated: names,
  updatedWeight: beforeTheLast,
};

/** The article's data before a network of three layers that the mistake applies to. */
function deepSubject(mistake: MistakeName) {
  return digitSubject(
    {
      task: mistake === 'missingTwo' ? 'regression' : 'classification',
      hiddenSizes: [8, 6],
    },
    50,
  );
}

function gradientsOf(model: Model): number[][] {
  return model.parameters.map(({ grad }) => Array.from(grad.data));
}

describe.each(mistakeNames)('%s', (mistake) => {
  it(`spoils ${spoilt[mistake].join(', ')} and leaves the rest bit for bit`, () => {
    const subject = deepSubject(mistake);
    const right = manualPass(subject);
    const wrong = manualPass(subject, mistake);
    expect(wrong.loss).toBe(right.loss);
    const differing = right.parameters
      .filter(({ grad }, i) =>
        grad.data.some(
          (value, k) => value !== wrong.parameters[i].grad.data[k],
        ),
      )
      .map(({ name }) => name);
    expect(differing).toEqual(spoilt[mistake]);
  });

  it('gives exactly the values it gives on plain arrays', () => {
    fc.assert(
      fc.property(smallSubjects, (subject) => {
        fc.pre(appliesTo(mistake, subject.network));
        const { gradients } = plainOf(subject, mistake);
        const expected = Object.values(gradients).flat(2);
        // What is lost of A - y where the two are almost equal stays lost.
        const largest = Math.max(1, ...expected.map(Math.abs));
        for (const { name, grad } of manualPass(subject, mistake)
          .parameters) {
          const plain = gradients[name].flat();
          grad.data.forEach((value, k) => {
            const error = Math.abs(value - plain[k]);
            expect(error, name).toBeLessThan(1e-5 * largest);
          });
        }
      }),
    );
  });

  it('touches no correct network, before, beside or after it', () => {
    const { batch, network, weights } = deepSubject('wrongSign');
    const copies = weights.map(({ data }) => data.slice());
    const build = () =>
      new Model(
        weights,
        new SoftmaxCrossEntropy(10),
        layersWith(network.activations),
      );
    const pass = (model: Model) => {
      model.forward(batch.X, batch.y);
      model.backward();
      return gradientsOf(model);
    };
    const before = build();
    const expected = pass(before);
    const loss = new SoftmaxCrossEntropy(10);
    const mistaken = buildMistaken(mistake)(
      weights,
      loss,
      network,
      new NumPyRandom(0),
    );
    pass(mistaken);
    expect(pass(mistaken)).not.toEqual(expected);
    expect(gradientsOf(before)).toEqual(expected);
    expect(pass(before)).toEqual(expected);
    expect(pass(build())).toEqual(expected);
    expect(weights.map(({ data }) => data)).toEqual(copies);
  });
});

describe('accumulated', () => {
  it('shows with the second pass, and grows with each', () => {
    const { weights, loss, network, batch } =
      deepSubject('accumulated');
    const model = buildMistaken('accumulated')(
      weights,
      loss,
      network,
      new NumPyRandom(0),
    );
    const pass = () => {
      model.forward(batch.X, batch.y);
      model.backward();
      return gradientsOf(model).flat();
    };
    const first = pass();
    const right = manualPass(deepSubject('accumulated')).parameters;
    expect(first).toEqual(
      right.flatMap(({ grad }) => Array.from(grad.data)),
    );
    expect(pass()).toEqual(first.map((value) => 2 * value));
    pass();
    const fourth = pass();
    fourth.forEach((value, k) =>
      expect(Math.abs(value - 4 * first[k])).toBeLessThan(
        1e-6 * Math.abs(value) + 1e-30,
      ),
    );
  });
});

describe('appliesTo', () => {
  it('holds exactly where a mistake changes a gradient', () => {
    // ReLU and leaky ReLU may hide a mistake from a small batch.
    const smooth = ['sigmoid', 'tanh', 'identity'];
    const general = mistakeNames.filter(
      (name) => name !== 'maskFromGradient',
    );
    fc.assert(
      fc.property(
        smallSubjects,
        fc.constantFrom(...general),
        (subject, mistake) => {
          const { network, batch } = subject;
          fc.pre(
            network.activations.every((name) => smooth.includes(name)),
          );
          fc.pre(batch.X.rows > 1);
          const wrong = plainOf(subject, mistake).gradients;
          const right = plainOf(subject).gradients;
          const differs = Object.keys(right).some((name) =>
            right[name]
              .flat()
              .some((value, k) => value !== wrong[name].flat()[k]),
          );
          expect(differs).toBe(appliesTo(mistake, network));
        },
      ),
    );
  });

  const concerned = (changes: Partial<RunConfig>) =>
    mistakeNames.filter((name) =>
      appliesTo(name, { ...presets.article, ...changes }),
    );
  const without = (...left: MistakeName[]) =>
    mistakeNames.filter((name) => !left.includes(name));

  it('leaves out what would be no mistake there', () => {
    expect(concerned({})).toEqual(without('missingTwo'));
    expect(concerned({ task: 'regression' })).toEqual(
      without('transposedWeight'),
    );
    expect(concerned({ task: 'binary' })).toEqual(
      without('missingTwo', 'transposedWeight'),
    );
    expect(concerned({ task: 'binary', hiddenSizes: [3, 2] })).toEqual(
      without('missingTwo'),
    );
    expect(concerned({ hiddenSizes: [4, 1, 4, 1] })).toEqual(
      without('missingTwo', 'transposedWeight'),
    );
    expect(concerned({ activations: ['tanh'] })).toEqual(
      without('missingTwo', 'maskFromGradient'),
    );
    expect(concerned({ activations: ['identity'] })).toEqual(
      without('missingTwo', 'maskFromGradient', 'forgottenMask'),
    );
  });
});
