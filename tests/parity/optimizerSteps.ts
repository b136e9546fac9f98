// A few steps of every optimiser on given gradients, and the Python program that takes them with torch.optim: what it printed lies in tests/golden/python.

import {
  optimizerNames,
  optimizers,
  type OptimizerName,
  type OptimizerSettings,
} from '../../core/nn/optimizers.ts';
import { torchDefaults } from '../../core/testing/optimizers.ts';

export interface OptimizerCase {
  readonly name: OptimizerName;
  readonly settings: OptimizerSettings;
}

/** The name of the recording. */
export const OPTIMIZER_STEPS = 'optimizer-steps';

export const startValues = [0.5, -1.25, 3, 0, -0.001, -100, 0.75];

/** One for each value; the first four are ordinary, the others zero, tiny, huge, or changing their sign. */
export const gradientSteps: readonly (readonly number[])[] = Array.from(
  { length: 8 },
  (_, step) => [
    ...[1, 2, 3, 4].map((seed) => Math.fround(Math.sin(seed + step * step))),
    step < 2 ? 0 : 1e-8,
    1000 * (step + 1),
    step % 2 === 0 ? 1e-4 : -1e-4,
  ],
);

const unusual: OptimizerSettings = {
  learningRate: 0.05,
  weightDecay: 0.1,
  momentum: 0.5,
  alpha: 0.8,
  beta1: 0.6,
  beta2: 0.95,
};

export const optimizerCases: readonly OptimizerCase[] = optimizerNames.flatMap((name) => [
  { name, settings: torchDefaults },
  { name, settings: unusual },
]);

/** Prints a line for each case: the values after every step, as JSON. */
export function optimizerProgram(): string {
  const parts = optimizerCases.map(
    ({ name, settings }) => `parameters = [torch.tensor(START)]
LEARNING_RATE = ${settings.learningRate}
optimizer = ${optimizers[name].python(settings)}
steps = []
for gradient in GRADIENTS:
    parameters[0].grad = torch.tensor(gradient)
    optimizer.step()
    steps.append(parameters[0].tolist())
print(json.dumps(steps))
`,
  );
  return `import json
import torch

START = ${JSON.stringify(startValues)}
GRADIENTS = ${JSON.stringify(gradientSteps)}

${parts.join('\n')}`;
}
