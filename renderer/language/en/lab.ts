// The lab in English.

import { integer } from '../numbers.ts';

export const lab = {
  title: 'Lab',
  lead: 'Every hyperparameter in one form, on any of the data sets. The same settings give the same numbers, and every run is kept.',
  goOn: 'Go on in the lab',
  figures: 'Run and network',
  race: 'Race',
  raceFromHere: 'Race with these settings',
  network: {
    title: 'The network',
    drawing: (layers: readonly string[]) => `Layers from input to output: ${layers.join(', ')}.`,
    layer: 'Layer',
    input: 'input',
    hidden: (number: number) => `hidden ${number}`,
    output: 'output',
    units: 'Neurons',
    activation: 'Activation',
    weightsAndBiases: 'Weights and biases',
    parameters: 'Parameters',
    total: (count: number) => `${integer(count)} parameters in all.`,
    cut: (most: number) =>
      `Of layers with more than ${most} neurons only the first and the last are drawn.`,
    softmax: 'softmax',
    sigmoid: 'sigmoid',
    identity: 'identity',
  },
  surface: {
    title: 'Predictions all over the data',
    classes:
      'Each colour is the class that the network predicts there, the stronger the more probable. Look where the colours meet: the boundary bends as the hidden layer learns.',
    values:
      'The line is what the network predicts for each value, the points are the data. Look where the line leaves the points, and where it has corners: there a neuron with ReLU begins.',
    empty: 'Train, or take a single step: then the predictions are drawn here.',
    after: (steps: number) => `After ${integer(steps)} steps`,
    first: 'first feature',
    second: 'second feature',
    target: 'number to predict',
    learned: 'trained with',
    heldBack: 'held back (hollow)',
    className: (name: string) => `class ${name}`,
    finding: (shares: readonly string[]) =>
      `Share of the plane by prediction: ${shares.join(', ')}.`,
    share: (name: string, share: string) => `class ${name} ${share}`,
    valueFinding: (least: string, most: string) =>
      `The predictions reach from ${least} to ${most}.`,
  },
};
