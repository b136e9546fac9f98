// The network of an exported Python program: its weights, forward, the gradients by hand, and the optimiser that uses them.

import { activationTable, type Activation } from '../nn/activation.ts';
import { optimizers } from '../nn/optimizers.ts';
import type { RunConfig } from '../training/hyperparameters.ts';

export function pythonNetwork(config: RunConfig): string {
  const scale =
    config.init === 'kaiming' ? ' * (2 / inputs) ** 0.5' : '';
  const { dropout } = config;
  const passes =
    dropout > 0
      ? forwardWithDropout(dropout) + backward(HIDDEN_WITH_DROPOUT)
      : FORWARD + backward(HIDDEN);
  return `weights = [
    torch.randn(units, inputs)${scale}
    for inputs, units in zip(SIZES, SIZES[1:])
]
biases = [torch.zeros(units) for units in SIZES[1:]]
parameters = [each for pair in zip(weights, biases) for each in pair]
optimizer = ${optimizers[config.optimizer].python(config)}

${activationsOf(config)}${passes}`;
}

const FORWARD = `


def forward(X):
    """The inputs and sums of every layer, from first to last."""
    inputs, sums = [X], []
    for layer, (W, b) in enumerate(zip(weights, biases)):
        Z = inputs[-1] @ W.T + b
        sums.append(Z)
        if layer < len(weights) - 1:
            inputs.append(activation(Z, layer))
    return inputs, sums`;

/** PyTorch's own masks depend on how it was built: NumPy's are the same everywhere. */
const forwardWithDropout = (rate: number) => `


DROPOUT = ${rate}
masks = []  # of the last forward pass in training, one for each hidden layer


def forward(X, training=False):
    """The inputs and sums of every layer, from first to last; in training some inputs are left out."""
    inputs, sums = [X], []
    masks.clear()
    for layer, (W, b) in enumerate(zip(weights, biases)):
        Z = inputs[-1] @ W.T + b
        sums.append(Z)
        if layer < len(weights) - 1:
            A = activation(Z, layer)
            if training:
                kept = np.random.random_sample(tuple(A.shape)) >= DROPOUT
                masks.append(torch.tensor(kept / (1 - DROPOUT), dtype=torch.float32))
                A = A * masks[layer]
            inputs.append(A)
    return inputs, sums`;

const HIDDEN = `A = inputs[layer]
            dZ = (dZ @ weights[layer]) * slope(sums[layer - 1], A, layer - 1)`;

const HIDDEN_WITH_DROPOUT = `Z = sums[layer - 1]
            A = activation(Z, layer - 1)  # before some were left out
            dZ = (dZ @ weights[layer]) * masks[layer - 1] * slope(Z, A, layer - 1)`;

/** @param hidden the lines that carry dZ to the layer before */
const backward = (hidden: string) => `


def backward(inputs, sums, dZ):
    """Carries dZ of the last layer back and leaves every parameter's gradient where the optimiser looks for it."""
    for layer in reversed(range(len(weights))):
        weights[layer].grad = dZ.T @ inputs[layer]
        biases[layer].grad = dZ.sum(dim=0)
        if layer > 0:
            ${hidden}`;

/** Both functions take the layer's number, counted from 0; with one activation for all they do not look at it. */
function activationsOf({ activations }: RunConfig): string {
  const [first] = activations;
  if (activations.every((each) => each === first)) {
    const { value, slope } = activationTable[first].python;
    return `
def activation(Z, layer):
    return ${value}


def slope(Z, A, layer):
    return ${slope}`;
  }
  const values = lambdas(activations, 'Z', ({ value }) => value);
  const slopes = lambdas(activations, 'Z, A', ({ slope }) => slope);
  return `
# One for each hidden layer
VALUES = [
${values}
]
SLOPES = [
${slopes}
]


def activation(Z, layer):
    return VALUES[layer](Z)


def slope(Z, A, layer):
    return SLOPES[layer](Z, A)`;
}

function lambdas(
  activations: readonly Activation[],
  parameters: string,
  expression: (python: { value: string; slope: string }) => string,
): string {
  return activations
    .map((name) => expression(activationTable[name].python))
    .map((code) => `    lambda ${parameters}: ${code},`)
    .join('\n');
}
