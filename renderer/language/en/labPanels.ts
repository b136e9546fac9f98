// The lab's panels in English.

import { integer } from '../numbers.ts';

export const labPanels = {
  figures: 'Run and network',
  lead: 'Every hyperparameter in one form, on any of the data sets. The same settings give the same numbers, and every run is kept.',
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
      `With the changes of the run that these values come from, after step ${changes}.`,
    remove: 'Leave them out',
    refused:
      'This cannot be changed now: a run takes at most a hundred changes, and only while it is paused.',
  },
  stop: {
    title: 'Pause by itself',
    summary: (count: number) => (count === 0 ? 'never' : `${count} of 4 conditions`),
    epoch: 'after epoch',
    loss: 'at a validation loss of at most',
    accuracy: 'at a validation accuracy of at least (%)',
    patience: 'after so many epochs without a smaller validation loss',
    nan: 'When the loss is no longer a number, a run always ends, with a word on why.',
  },
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
    some: (apart: number) => `Of the points every ${integer(apart)}th is drawn.`,
    className: (name: string) => `class ${name}`,
    finding: (shares: readonly string[]) =>
      `Share of the plane by prediction: ${shares.join(', ')}.`,
    share: (name: string, share: string) => `class ${name} ${share}`,
    valueFinding: (least: string, most: string) =>
      `The predictions reach from ${least} to ${most}.`,
  },
  menu: 'Look inside',
  names: {
    curves: 'Curves',
    network: 'The network',
    surface: 'Predictions all over the data',
    weights: 'First layer’s weights',
    trace: 'One example through all layers',
    activity: 'Active and dead neurons',
    updates: 'Gradients and updates',
    histograms: 'Histograms over time',
    confusion: 'Confusion matrix',
    worst: 'Misclassified examples',
    predicted: 'Predicted and true',
    landscape: 'Loss landscape',
    draw: 'Draw a digit',
    points: 'Points by hand',
  },
  /** Two sentences: what it is, and what to look for. */
  leads: {
    curves:
      'The loss and the accuracy on both parts of the data, epoch by epoch. Look where the two losses part: from there on the network learns its own examples by heart.',
    network:
      'Every layer with its neurons, its activation and its parameters. Look how the number of parameters grows with the product of neighbouring layers.',
    surface:
      'What the network answers at every place in the range of the data. Look where it changes its answer, and how that line follows the points.',
    weights:
      'What each neuron of the first layer multiplies its input by, and below it the gradient of the last step. Look for strokes and edges that appear, and for neurons whose gradient stays pale: they have stopped learning.',
    trace:
      'One example that training never sees, from its input to the answer. Look which neurons it wakes up, and by how much the likeliest answer is ahead.',
    activity:
      'How often a hidden neuron passes a gradient on; a saturated sigmoid or tanh, with less than a hundredth of its steepest slope, does not count. Look for neurons that are dead: whatever the example, next to nothing goes back through them.',
    updates:
      'How long the gradient of each layer is, and how far an update moves its weights. Look for a ratio near 10⁻³: far above it the weights jump about, far below they hardly move.',
    histograms:
      'How the numbers of a layer are spread, the newest in front. Look whether they pile up at zero, or spread further and further.',
    confusion:
      'A row for each label, a column for each answer, on the examples held back. Look off the diagonal: those are the pairs that the network confuses.',
    worst:
      'Examples that the network gets wrong, those first that it is surest about. Look whether you would have read them correctly yourself.',
    predicted:
      'A point for each example held back: to the right its true value, upwards the predicted one. Look how far the points lie from the line, and whether they do so on one side.',
    landscape:
      'The loss around the place where training has come to, as far as two directions show it. Look how steep it is there, and whether the way went straight down.',
    draw: 'Draw with the mouse, a pen, a finger or the keyboard: the network says what it sees as you draw, also in the middle of training. Look which stroke changes its answer.',
    points:
      'A data set that you draw yourself: points of up to five classes. Look which shapes need more neurons, and what a single point on the wrong side does to the boundary.',
  },
  files: (title: string) => `Save “${title}”`,
  earlier: (title: string) => `Move “${title}” forward`,
  later: (title: string) => `Move “${title}” back`,
  enlarge: (title: string) => `Enlarge “${title}”`,
  close: (title: string) => `Close “${title}”`,
  empty:
    'Train, or take a single step: then there is something to see here. Of a run that another has replaced, or that is only kept, the network is no longer in memory.',
  step: 'step',
  layer: 'layer',
  hidden: (number: number) => `hidden ${number}`,
  layerNumber: (number: number) => `layer ${number}`,
  weights: {
    finding: (steps: number, largest: string, steepest: string | undefined) =>
      `After step ${integer(steps)} the largest absolute weight is ${largest}${steepest === undefined ? '' : `, the largest gradient ${steepest}`}. Orange is above zero, blue below; full colour stands for these.`,
    cut: (shown: string, all: string) => `The first ${shown} of ${all} neurons.`,
    neuron: 'neuron',
    input: 'input',
    weight: 'weight',
    gradient: 'gradient',
  },
  trace: {
    row: 'Example held back, counted from 0',
    before: 'Previous',
    next: 'Next',
    input: 'input',
    layer: 'layer',
    place: 'place',
    value: 'value',
    className: (name: string) => `class ${name}`,
    prediction: 'prediction',
    share: (name: string, share: string) => `${name} (${share})`,
    others: (count: number, share: string) =>
      count === 1
        ? `1 less probable class is left out: ${share}.`
        : `${integer(count)} less probable classes are left out: ${share} together.`,
    cut: (shown: number, all: number) => `the first ${shown} of ${integer(all)}`,
    finding: (
      row: number,
      label: string,
      answer: string,
      isRight: boolean | undefined,
      loss: string,
    ) =>
      `Row ${integer(row)} of the data (counted from 0), ${label}: the network says ${answer}${isRight === undefined ? '' : isRight ? ', which is right' : ', which is wrong'}. Its loss is ${loss}.`,
  },
  activity: {
    rows: (count: number) => `Counted over ${integer(count)} examples of the training data.`,
    active: 'active share',
    dead: 'dead neurons',
    axis: 'active (%)',
    finding: (layer: number, active: string, dead: readonly number[], units: number) =>
      `Hidden layer ${layer}: ${active} active, ${dead.length} of ${integer(units)} neurons dead${dead.length > 0 && dead.length <= 10 ? ` (${dead.join(', ')})` : ''}.`,
  },
  updates: {
    alone:
      'Noted at the end of every epoch while this panel is open: train again to see them over time.',
    empty: 'Train, or take a single step: before the first update there is nothing to see here.',
    gradients: 'Length of the gradient of W, as a power of ten',
    ratios: 'Length of the update over that of W, as a power of ten',
    axis: 'power of ten',
    weight: 'weight',
    gradient: 'gradient',
    change: 'update',
    finding: (layer: number, gradient: string, ratio: string) =>
      `Layer ${layer}: gradient ${gradient}, update ${ratio} of the weights.`,
  },
  histograms: {
    what: 'What is counted',
    kinds: { weights: 'Weights', gradients: 'Gradients', outputs: 'Outputs' },
    from: 'from',
    to: 'to',
    count: 'count',
    step: (step: number) => `step ${integer(step)}`,
    finding: (step: number, from: string, to: string, lost: number) =>
      `At step ${integer(step)} they reach from ${from} to ${to}${lost > 0 ? `; ${integer(lost)} are not finite` : ''}.`,
  },
  worst: {
    finding: (wrong: string, count: string) =>
      `${wrong} of ${count} examples held back are misclassified.`,
    row: 'row',
    label: 'label',
    answer: 'answer',
    loss: 'loss',
    truth: (label: string) => `It is ${label}`,
    ofRow: (row: number) => `row ${integer(row)} (from 0)`,
    share: (name: string, share: string) => `${name}: ${share}`,
    lossOf: (loss: string) => `loss ${loss}`,
  },
  predicted: {
    truth: 'true value',
    prediction: 'predicted value',
    notFinite: 'Some predictions are no longer finite numbers.',
    finding: (mean: string, largest: string) =>
      `The predictions are off by ${mean} on average, by ${largest} at most.`,
  },
  landscape: {
    directions: 'Directions',
    kinds: {
      random: 'Random',
      path: 'The run’s way',
      weights: 'Two weights',
      step: 'Last step',
    },
    hints: {
      random:
        'Two random directions; each neuron’s part is as long as its own weights (filter normalisation, Li et al. 2018).',
      path: 'The first two principal components of the parameters at the ends of the epochs: the plane in which the run moved most.',
      weights: 'All parameters stand still but two.',
      step: 'The loss on a line: at −1 the last step began, at 0 it ended.',
    },
    seed: 'Seed of the directions',
    range: 'Reach to each side',
    weight: (number: number) => `Weight ${number}`,
    matrix: 'Matrix',
    row: 'row',
    column: 'column',
    compute: 'Compute',
    cancel: 'Cancel',
    progress: 'Progress of the landscape',
    view: 'View',
    views: { above: 'From above', surface: 'As a surface' },
    loss: 'loss',
    nowhereFinite: 'Nowhere in this piece is the loss a finite number.',
    axes: {
      random: { first: 'first direction', second: 'second direction' },
      path: { first: 'first component', second: 'second component' },
      weights: { first: 'change of weight 1', second: 'change of weight 2' },
      step: { first: 'distance, in lengths of the last update', second: 'fixed' },
    },
    finding: (steps: string, rows: string, least: string, most: string) =>
      `Around the network after ${steps} steps, over ${rows} training examples, the loss reaches from ${least} to ${most}.`,
    problems: {
      notFinite:
        'Some parameters are no longer finite numbers: there is no landscape around them. Start a run with a smaller learning rate.',
      shortPath:
        'The way of this run has no two directions yet: train for at least two epochs, then compute again.',
      noStep: 'No step has been taken yet: take one, then compute again.',
      noSuchWeights: 'Choose two different weights that are in this network, then compute again.',
      replaced: 'Another run has taken the place of this one: compute again.',
      lost: 'The process that computes ended meanwhile and was started again: train, then compute.',
    },
  },
};
