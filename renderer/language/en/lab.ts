// The lab in English.

import { integer } from '../numbers.ts';

export const lab = {
  title: 'Lab',
  lead: 'Every hyperparameter in one form, on any of the data sets. The same settings give the same numbers, and every run is kept.',
  goOn: 'Go on in the lab',
  figures: 'Run and network',
  actions: {
    title: 'Weights and stopping',
    sameWeights: 'Back to the same weights',
    newWeights: 'New weights',
  },
  change: {
    title: 'Go on with',
    apply: 'Change',
    about: 'The learning rate counts from the next step on, the batch size from the next epoch on.',
    made: (changes: string) =>
      `Changed after step ${changes}. It is part of this run’s settings, and repeated with them.`,
    kept: (changes: string) =>
      `As in the run that these values come from, changes after step ${changes}.`,
    remove: 'Leave them out',
  },
  stop: {
    title: 'Pause by itself',
    summary: (count: number) => (count === 0 ? 'never' : `${count} of 4 conditions`),
    epoch: 'after epoch',
    loss: 'at a validation loss of at most',
    accuracy: 'at a validation accuracy of at least (%)',
    patience: 'after so many epochs without a smaller validation loss',
    nan: 'When the loss is no longer a number, a run always ends, with a word on why.',
    because: {
      epoch: ': this epoch was asked for',
      loss: ': the validation loss is as small as was asked for',
      accuracy: ': the validation accuracy is as high as was asked for',
      patience: ': the validation loss has not got smaller for as long as was asked for',
    },
  },
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
    unitSurfaces:
      'In each hidden neuron stands what it answers all over the data: paper where it is smallest, full colour where it is largest.',
    softmax: 'softmax',
    sigmoid: 'sigmoid',
    identity: 'identity',
  },
  surface: {
    title: 'Predictions all over the data',
    empty: 'Train, or take a single step: then the predictions are drawn here.',
    after: (steps: number) => `After ${integer(steps)} steps`,
    first: 'first feature',
    second: 'second feature',
    target: 'number to predict',
    answer: 'answer',
    certainty: 'certainty',
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
