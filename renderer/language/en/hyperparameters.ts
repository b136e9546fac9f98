// The hyperparameters in English: what they are called and what they do.

import type { HyperparameterWords } from '../hyperparameterWords.ts';

export const hyperparameterWords: HyperparameterWords = {
  fields: {
    task: {
      name: 'Task',
      about: 'Which of the classes, a number, or one class against the rest.',
    },
    hiddenSizes: {
      name: 'Hidden neurons',
      about: 'Neurons of each hidden layer. Up to four layers, separated by commas.',
    },
    activations: {
      name: 'Activation',
      about: 'The function after each hidden layer.',
    },
    init: {
      name: 'Initial weights',
      about: 'Random numbers; Kaiming scales them by √(2 / inputs).',
    },
    optimizer: {
      name: 'Optimiser',
      about: 'How an update is made from the gradient. The article uses plain gradient descent.',
    },
    learningRate: {
      name: 'Learning rate',
      about: 'How far each update goes against the gradient.',
    },
    momentum: {
      name: 'Momentum',
      about: 'The part of the last update’s direction that is kept in the next one.',
    },
    alpha: {
      name: 'Averaging α',
      about: 'How slowly the mean of the squared gradients follows the latest ones.',
    },
    beta1: {
      name: 'Averaging β₁',
      about: 'How slowly the mean of the gradients follows the latest ones.',
    },
    beta2: {
      name: 'Averaging β₂',
      about: 'How slowly the mean of the squared gradients follows the latest ones.',
    },
    weightDecay: {
      name: 'Weight decay',
      about: 'L2: this much of each parameter is added to its gradient, which keeps it small.',
    },
    dropout: {
      name: 'Dropout',
      about:
        'This share of each hidden layer’s outputs is left out at every step of training, another choice each time, so that no neuron can rely on a single other one.',
    },
    batchSize: {
      name: 'Batch size',
      about: 'Rows (each an image, or a point) whose mean gradient makes one update.',
    },
    epochs: {
      name: 'Epochs',
      about: 'How many times every training row is used.',
    },
    torchSeed: {
      name: 'Weight seed',
      about: 'Decides the initial weights, as torch.manual_seed does.',
    },
    numpySeed: {
      name: 'Shuffle seed',
      about: 'Decides the order of the rows, as np.random.seed does.',
    },
    data: {
      name: 'Data',
      about: 'What the network learns from.',
    },
    changes: {
      name: 'Changes while paused',
      about:
        'What was changed while the run was paused: the learning rate counts from the next step on, the batch size from the next epoch on.',
    },
    table: {
      name: 'Table',
      about: 'Which file, which column is predicted, and which columns are its features.',
    },
    samples: {
      name: 'Points',
      about: 'How many points are generated.',
    },
    noise: {
      name: 'Noise',
      about: 'Standard deviation of what is added to the points at random.',
    },
    centers: {
      name: 'Clouds',
      about: 'How many clouds of points there are, one class each.',
    },
    dataSeed: {
      name: 'Data seed',
      about: 'Decides the generated points.',
    },
    extraFeatures: {
      name: 'Extra features',
      about:
        'Computed of the two features and given to the network beside them, before all are standardised.',
    },
    splitSeed: {
      name: 'Split seed',
      about: 'Decides which rows are held back for validation.',
    },
    testShare: {
      name: 'Held back',
      about: 'The share that is never trained on, only checked.',
    },
    standardization: {
      name: 'Standardisation',
      about:
        'Which mean and standard deviation the features are scaled by. The article uses the first two, each for all pixels at once.',
    },
    standardizeTarget: {
      name: 'Standardised target',
      about:
        'Whether the numbers to predict, such as the digits 0 to 9, are shifted and scaled to mean 0 and standard deviation 1.',
    },
    positiveClass: {
      name: 'Digit',
      about:
        'The digit that the network is to tell from all others; in other data the class, counted from 0.',
    },
  },

  choices: {
    task: {
      classification: 'classification',
      regression: 'regression',
      binary: 'one digit or not',
    },
    activations: {
      relu: 'ReLU',
      leakyRelu: 'Leaky ReLU',
      sigmoid: 'sigmoid',
      tanh: 'tanh',
      identity: 'none (identity)',
    },
    init: {
      kaiming: 'Kaiming',
      randn: 'standard normal (randn)',
    },
    optimizer: {
      sgd: 'SGD',
      momentum: 'SGD with momentum',
      rmsprop: 'RMSprop',
      adam: 'Adam',
    },
    data: {
      digits: 'digits',
      moons: 'moons',
      circles: 'circles',
      blobs: 'blobs',
      xor: 'XOR',
      spirals: 'spirals',
      aboveSine: 'above a sine (y > sin πx)',
      aboveCubic: 'above a cubic (y > x³)',
      aboveAbs: 'above a corner (y > |x|)',
      line: 'line',
      sine: 'sine',
      iris: 'iris',
      wine: 'wine',
      diabetes: 'diabetes',
      table: 'a table of your own',
    },
    extraFeatures: {
      'x1^2': 'x₁²',
      'x2^2': 'x₂²',
      'x1*x2': 'x₁x₂',
      sin_x1: 'sin x₁',
      sin_x2: 'sin x₂',
    },
    standardization: {
      sample: 'as PyTorch (n − 1, float32)',
      population: 'as NumPy (n, float64)',
      columns: 'each feature by itself (StandardScaler)',
    },
  },

  noChoice: 'none',

  toggle: { true: 'yes', false: 'no' },

  units: {
    units: 'neurons',
    gradients: '× gradient',
    parameters: '× parameter',
    rows: 'rows',
    passes: 'passes',
    ofAllRows: 'of all rows',
    againstRest: 'against the rest',
    torch: 'torch',
    numpy: 'NumPy',
    sklearn: 'scikit-learn',
  },
};
