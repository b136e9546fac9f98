// Random float32 networks that core/nn and the references can both take, and core/nn's answer to them.

import fc from 'fast-check';

import { activations, type Activation } from '../../nn/activation.ts';
import { BinaryCrossEntropy } from '../../nn/binaryCrossEntropy.ts';
import type { Loss } from '../../nn/loss.ts';
import { layersWith, Model } from '../../nn/model.ts';
import { MSE } from '../../nn/mse.ts';
import { isWeight } from '../../nn/parameterName.ts';
import { SoftmaxCrossEntropy } from '../../nn/softmaxCrossEntropy.ts';
import { Tensor } from '../../tensor/tensor.ts';
import { boundedTensors } from '../../testing/arbitraries.ts';
import type { Task } from '../task.ts';
import type { Problem } from '../autogradModel.ts';
import type { Named } from '../matrix.ts';

export interface Network extends Problem {
  readonly activations: readonly Activation[];
  readonly parameters: Named<Tensor>;
  readonly X: Tensor;
  readonly targets: readonly number[];
}

const units = fc.integer({ min: 1, max: 8 });

const targetOf = {
  classification: (classes: number) => fc.nat({ max: classes - 1 }),
  regression: () => fc.integer({ min: -12, max: 12 }).map((n) => n / 8),
  binary: () => fc.constantFrom(0, 1),
};

/**
 * Networks with one to three hidden layers, of values that keep all pre-activations of the order of 1.
 * @param activation of every hidden layer; `mixed`: of each its own
 */
export function networks(
  task: Task,
  activation: Activation | 'mixed',
): fc.Arbitrary<Network> {
  const shapes = fc.record({
    batch: fc.integer({ min: 1, max: 12 }),
    inputs: units,
    hidden: fc.array(units, { minLength: 1, maxLength: 3 }),
    classes: fc.integer({ min: 2, max: 5 }),
  });
  return shapes.chain(({ batch, inputs, hidden, classes }) => {
    const outputs = task === 'classification' ? classes : 1;
    const widths = [inputs, ...hidden, outputs];
    const parameters = widths
      .slice(1)
      .flatMap((out, l) => [
        [
          `W${l + 1}`,
          boundedTensors(out, widths[l], 2 / Math.sqrt(widths[l])),
        ] as const,
        [`b${l + 1}`, boundedTensors(1, out, 0.5)] as const,
      ]);
    return fc.record({
      task: fc.constant(task),
      activations:
        activation === 'mixed'
          ? fc.array(fc.constantFrom(...activations), {
              minLength: hidden.length,
              maxLength: hidden.length,
            })
          : fc.constant([activation]),
      // The hand-written gradient of softmax is that of the loss without the 1e-10.
      epsilon: fc.constant(0),
      parameters: fc.record(Object.fromEntries(parameters)),
      X: boundedTensors(batch, inputs, 1),
      targets: fc.array(targetOf[task](outputs), {
        minLength: batch,
        maxLength: batch,
      }),
    });
  });
}

function lossOf(task: Task, outputs: number): Loss {
  switch (task) {
    case 'classification':
      return new SoftmaxCrossEntropy(outputs);
    case 'regression':
      return new MSE();
    case 'binary':
      return new BinaryCrossEntropy();
  }
}

/** One column, or one for each class with a 1 in that of the target. */
function targetTensor(
  { task, targets }: Network,
  outputs: number,
): Tensor {
  return Tensor.fromRows(
    targets.map((target) =>
      task === 'classification'
        ? Array.from({ length: outputs }, (_, c) =>
            Number(c === target),
          )
        : [target],
    ),
  );
}

/** The gradients of core/nn in float32, by the parameter's name. */
export function handWritten(network: Network): Named<Tensor> {
  const { task, activations, parameters, X } = network;
  const weights = Object.entries(parameters)
    .filter(([name]) => isWeight(name))
    .map(([, W]) => W);
  const outputs = weights[weights.length - 1].rows;
  const model = new Model(
    weights,
    lossOf(task, outputs),
    layersWith(activations),
  );
  for (const { name, value } of model.parameters) {
    value.data.set(parameters[name].data);
  }
  model.forward(X, targetTensor(network, outputs));
  model.backward();
  return Object.fromEntries(
    model.parameters.map(({ name, grad }) => [name, grad]),
  );
}
