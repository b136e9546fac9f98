// Random small networks for tests that state a property.

import fc from 'fast-check';

import {
  referenceActivations,
  type HiddenActivation,
} from '../activations.ts';
import type { Problem } from '../autogradModel.ts';
import type { Matrix } from '../matrix.ts';

const widths = fc.integer({ min: 1, max: 4 });

/** Values from -1 to 1 in eighths: whatever ReLU networks add and multiply of them, and of steps that are powers of two, is exact, and pre-activations of exactly 0 are common. */
const eighths = (rows: number, columns: number): fc.Arbitrary<Matrix> =>
  fc
    .array(fc.integer({ min: -8, max: 8 }), {
      minLength: rows * columns,
      maxLength: rows * columns,
    })
    .map((values) => ({
      rows,
      columns,
      data: Float64Array.from(values, (value) => value / 8),
    }));

const names = Object.keys(referenceActivations) as HiddenActivation[];

/** Networks with one to three hidden layers, for every task, each with an activation of its own. */
export const problems = fc
  .record({
    task: fc.constantFrom('classification', 'regression', 'binary'),
    batch: widths,
    inputs: widths,
    layers: fc.array(fc.tuple(widths, fc.constantFrom(...names)), {
      minLength: 1,
      maxLength: 3,
    }),
    epsilon: fc.constantFrom(1e-10, 0),
  })
  .chain(({ batch, inputs, layers, ...choices }) => {
    const hidden = layers.map(([units]) => units);
    const activations = layers.map(([, name]) => name);
    const { task } = choices;
    const units = [
      inputs,
      ...hidden,
      task === 'classification' ? 3 : 1,
    ];
    const parameters = Object.fromEntries(
      units.slice(1).flatMap((out, l) => [
        [`W${l + 1}`, eighths(out, units[l])],
        [`b${l + 1}`, eighths(1, out)],
      ]),
    );
    return fc
      .record({
        X: eighths(batch, inputs),
        parameters: fc.record(parameters),
        targets: fc.array(fc.nat({ max: task === 'binary' ? 1 : 2 }), {
          minLength: batch,
          maxLength: batch,
        }),
      })
      .map((values): Problem => ({
        ...choices,
        activations,
        ...values,
      }));
  });
