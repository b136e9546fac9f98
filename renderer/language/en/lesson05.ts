// Lesson 5 in English: what its stepper says.

type Shape = readonly [rows: number, columns: number];

const shapeText = ([rows, columns]: Shape) => `(${rows}, ${columns})`;

export const lesson05 = {
  figure: 'One turn of learning, step by step',
  caption:
    'A network of two inputs, three hidden neurons and two classes, with four examples. Every number is computed by the app’s own layers.',
  alternative: (step: number, steps: number, said: string) => `Step ${step} of ${steps}. ${said}`,
  turn: (turn: number) => `Turn ${turn}`,
  loss: (loss: string) => `loss L = ${loss}`,
  phases: { forward: 'forward', loss: 'loss', backward: 'backward', update: 'update' },
  places: {
    edges1: 'the weights of layer 1',
    hidden: 'the hidden neurons',
    edges2: 'the weights of layer 2',
    output: 'the output neurons',
    loss: 'the loss',
  },
  network: (phase: string, place: string) => `The network; lit: ${place} (${phase})`,
  stepping: 'Steps; the arrow keys go back and on',
  previous: 'Back',
  next: 'Next',
  another: 'Another turn',
  equation: 'The step’s equation: press a symbol to see its numbers',
  shapes: (parts: readonly Shape[], result: Shape | undefined) =>
    `${parts.map(shapeText).join(' ')} → ${result ? shapeText(result) : 'one number'}`,
  shapeRules: {
    product: 'the inner numbers meet and disappear',
    same: 'all have the same shape',
    sum: 'the sum leaves one row, or one number',
  },
  resultOf: (name: string) => `${name} =`,
  steps: {
    Z1: 'Forward: every hidden neuron weighs the inputs and adds its bias.',
    A1: 'ReLU lets positive sums through and makes the others 0.',
    Z2: 'The output neurons do the same with what the hidden layer hands on.',
    A2: 'Softmax turns each row of sums into probabilities.',
    loss: 'Measured: how little probability the true classes got, as a mean.',
    dZ2: 'Backward begins: answer minus truth is the error term of the output.',
    dW2: 'A weight of layer 2 is to blame by its input times its neuron’s error.',
    db2: 'A bias acts on every example alike, so its errors are added up.',
    dA1: 'The errors go back through the same weights to the hidden layer.',
    dZ1: 'The slope of ReLU decides element by element what comes through.',
    dW1: 'Layer 1 as layer 2: input times error term.',
    db1: 'And the errors of the biases, added up over the examples.',
    newW2: 'Update: every weight moves a little against its gradient.',
    newb2: 'So does every bias.',
    newW1: 'The weights of layer 1 as well.',
    newb1: 'And its biases. Now the turn is complete.',
  },
};
