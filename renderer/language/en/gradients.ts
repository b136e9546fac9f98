// The gradients page in English.

import type { MistakeName } from '@backprop-lab/core/mistakes/mistakes';

import { integer } from '../numbers.ts';

interface MistakeWords {
  readonly name: string;
  /** The mistaken line as a formula, and the right one. */
  readonly wrong: string;
  readonly right: string;
  readonly about: string;
}

export const gradients = {
  inLesson: {
    title: 'Hand-written gradients and autograd’s',
    openPage: 'More on the Gradients page',
  },
  ofProgram: {
    title: (program: string) => `Gradients of “${program}”`,
    lead: 'Every value that your program has computed by hand, beside the one that backward() has left in .grad. They are those of its last run before you came here.',
    others: (names: string) => `Not shown, because both gradients have different shapes: ${names}.`,
    reference: 'autograd (.grad)',
    back: 'Back to the program',
    close: 'To the app’s own check',
  },
  lead: 'Every value that the hand-written backward pass computes, beside a reference that shares no code with it.',

  form: {
    title: 'What is compared',
    network: 'Network',
    networks: {
      article: 'Classification (10 digits)',
      regression: 'Regression, as in the article',
      regressionStandardized: 'Regression, standardised target',
      binary: 'One digit or not',
    },
    hiddenSizes: 'Hidden neurons',
    activation: 'Activation',
    init: 'Initial weights',
    inits: { kaiming: 'Kaiming', randn: 'randn' },
    torchSeed: 'Weight seed',
    positiveClass: 'Digit',
    rows: 'Images in the batch',
    allRows: (rows: number) => `all ${integer(rows)}`,
    reference: 'Reference',
    references: {
      autograd: 'Autograd (ours, float64)',
      finite: 'Finite differences (float64)',
      recorded: 'PyTorch, recorded (float64)',
      recordedFloat32: 'PyTorch, recorded (float32)',
    },
    notRecorded: 'recorded only for the article’s networks with seed 0 or 42 and all images',
    kernels: 'Loops of the hand-written pass',
    kernelNames: {
      plain: 'As you read them (TypeScript)',
      simd: 'Fast, as in training',
    },
    mistake: 'Common mistake',
    noMistake: 'none',
    rowsProblem: (most: number) => `Enter a whole number from 1 to ${integer(most)}.`,
    toleranceProblem: 'Enter a number of at least 0, such as 1e-5.',
    compute: 'Compute again',
    cancel: 'Cancel',
    computing: (percent: string) => `Computing the gradients: ${percent}`,
    cancelled: 'Cancelled. What you see below is the previous result.',
    cancelledFirst: 'Cancelled. Nothing has been compared yet.',
    lost: 'The computing process ended unexpectedly. A new one is ready: compute again.',
    invalid: 'Correct the marked fields: what you see below is the previous result.',
  },

  verdict: {
    title: 'Are they close?',
    rule: 'A hand-written value a counts as close to the reference n when',
    tolerance: 'Tolerance',
    torchDefaults: 'torch.allclose’s own values',
    parameter: 'Parameter',
    shape: 'Shape',
    allclose: 'allclose',
    largest: 'Largest difference',
    relative: 'Relative error',
    relativeHint: 'float64',
    true: 'True',
    false: 'False',
    far: (far: number, all: number) => `${integer(far)} of ${integer(all)} values are not close`,
    semicolon: '; ',
    onlyRounding: 'True in float64: only float32’s rounding',
    at: (row: number, column: number) => `at [${row}, ${column}]`,
    partsAt: (name: string) =>
      `Going backward from the loss, the first gradient that is not close is that of ${name}.`,
    allTrue: (count: number) => `All ${count} are True: the gradients agree.`,
    someFalse: (names: string) => `Not close: ${names}.`,
    mistakeHidden:
      'The mistake is in the backward pass, but with this network and batch it makes no difference.',
    loss: (loss: string) => `Loss of this batch: ${loss}`,
    words: {
      wrong: 'wrong',
      doubtful: 'doubtful',
      fineWithKinks: 'fine if a kink of ReLU is the reason',
      good: 'good',
    },
    wordsHint:
      'The relative error is the largest |a − n| / max(|a|, |n|), where a is the value of the hand-written formulas in float64 and n that of the reference. Values below a ten-thousandth of the parameter’s largest gradient are left out, because digits cancel in them. By convention more than 1e-2 is wrong, more than 1e-4 doubtful, more than 1e-7 fine only if a sum lies so close to 0 that ReLU’s kink is in between, and the rest good.',
    epsilonLeft:
      'What is left in float64 is not rounding: it is the article’s 1e⁠-⁠10; see the end of this page.',
    kinks: (count: number) =>
      count === 1
        ? '1 value lies on a kink of the activation and is not judged: there the loss bends within the step, and a finite difference mixes two slopes.'
        : `${integer(count)} values lie on a kink of the activation and are not judged: there the loss bends within the step, and a finite difference mixes two slopes.`,
    unmeasured: (measured: number, all: number) =>
      `${integer(measured)} of ${integer(all)} values were measured, evenly spaced; the rest is not judged.`,
    steps: (smallest: string, largest: string) =>
      smallest === largest
        ? `Each value was moved by ${smallest} to either side.`
        : `Each value was moved by ${smallest} to ${largest} to either side, depending on its size.`,
  },

  map: {
    manual: 'hand-written (float32)',
    reference: 'reference',
    difference: 'difference',
    label: (name: string, rows: number, columns: number, hasTerms: boolean) =>
      `Gradient of ${name}, ${rows} × ${columns} values: hand-written, reference and difference as heat maps. Arrow keys move from value to value${hasTerms ? ', Enter takes a value apart' : ''}.`,
    axes: (rows: number, columns: number) => `${integer(rows)} × ${integer(columns)}`,
    summarised: (rows: number, columns: number) =>
      `Each square stands for ${rows} × ${columns} values and shows the one with the largest difference.`,
    zero: 'equal',
    notJudged: 'not judged',
    alike: (cosine: string, equal: string) =>
      `cosine ${cosine}, ${equal} of the values equal to the last digit`,
    worst: 'Go to the largest difference',
    asTable: 'These values as a table, largest difference first',
    tableCut: (shown: number, all: number) =>
      `The ${integer(shown)} largest differences of ${integer(all)} values.`,
    row: 'row',
    column: 'column',
    help: 'Point at a value, or focus a map and use the arrow keys.',
    helpTerms: ' Click or Enter shows the sum behind it.',
  },

  reader: {
    title: 'The value under the pointer',
    place: (name: string, row: number, column: number) => `${name}[${row}, ${column}]`,
    manual: 'hand-written',
    reference: 'reference',
    difference: 'difference',
    relative: 'relative',
    kink: 'on a kink',
    unmeasured: 'not measured',
  },

  terms: {
    title: (place: string) => `The sum behind ${place}`,
    weightFormula:
      'The gradient of a weight is a sum over the batch: the error term δ of its neuron times its input, image by image.',
    biasFormula: 'The gradient of a bias is the sum of its neuron’s error term δ over the batch.',
    image: 'Image',
    digit: 'Digit',
    delta: 'error term δ',
    input: 'input',
    product: 'product',
    rest: (count: number) =>
      count === 1 ? 'the other image' : `the other ${integer(count)} images`,
    sum: 'Sum',
    zeros: (zeros: number, count: number) =>
      zeros === 0
        ? `Each of the ${integer(count)} images contributes.`
        : `${integer(zeros)} of the ${integer(count)} images contribute exactly 0: their error term or their input is 0.`,
    mistaken: (value: string) =>
      `The backward pass with the mistake gave ${value} instead of this sum.`,
    close: 'Close',
  },

  epsilon: {
    title: 'What the article’s 1e-10 does',
    explain:
      'The article adds 1e-10 inside the logarithm so that log(0) cannot happen. The hand-derived gradient (A − y) / m belongs to the loss without it. Autograd differentiates what is really written: a row whose true class gets the probability p keeps only p / (p + 1e⁠-⁠10) of its gradient.',
    count: (below: number, rows: number) =>
      below === 0
        ? `Here, in none of the ${integer(rows)} images does the true class get less than 1e-10. The 1e-10 makes no difference, and the two agree.`
        : `Here, in ${integer(below)} of ${integer(rows)} images the true class gets less than 1e-10. In those rows autograd’s gradient all but vanishes, while the hand-written one stays: they really differ.`,
    switchHint:
      'Switch the initial weights between Kaiming and randn above. The article scales its weights before it compares, and this is why its comparison then says True.',
    chart: 'How much of each image’s gradient autograd keeps',
    xAxis: 'probability of the true class',
    yAxis: 'autograd’s length / hand-written length',
    curve: 'p / (p + 1e-10)',
    image: 'one image',
    table: 'Some images, from the least probable to the most',
    row: 'Image',
    digit: 'Digit',
    probability: 'Probability of the true class',
    kept: 'Kept by autograd',
    summary: (below: number, rows: number) =>
      `Scatter plot of ${integer(rows)} images. ${integer(below)} lie left of 1e-10, where autograd keeps less than half of the gradient.`,
  },

  gallery: {
    heading: (name: string) => `Common mistake: ${name}`,
    wrong: 'The mistake',
    right: 'Correct',
    train: 'Train with and without the mistake',
    training: (epoch: number, epochs: number) => `Training: epoch ${epoch} of ${epochs}`,
    chart: 'Training loss per epoch',
    correct: 'correct',
    mistaken: 'with the mistake',
    summary: (epoch: number, correct: string, mistaken: string) =>
      `Line chart of the training loss. After epoch ${epoch}: correct ${correct}, with the mistake ${mistaken}.`,
    diverged: (epoch: number) =>
      `With the mistake the loss was no longer a number in epoch ${epoch}.`,
    aboveFrame: (loss: string) =>
      `With the mistake the loss is already ${loss} after epoch 1, above the range of the chart.`,
    after: (correct: number, mistaken: number, rows: number) =>
      `Validation after the last epoch: ${integer(correct)} of ${integer(rows)} right, with the mistake ${integer(mistaken)}.`,
    mistakes: {
      forgottenMean: {
        name: 'Forgotten / m',
        wrong: 'dZ = A − y',
        right: 'dZ = (A − y) / m',
        about:
          'Every gradient is m times too large, but points the right way: the cosine is 1. Training behaves like one with m times the learning rate. A ratio of exactly the batch size in every parameter gives it away.',
      },
      forgottenMask: {
        name: 'Forgotten ReLU mask',
        wrong: 'dZ = dA',
        right: 'dZ = dA ⊙ [Z > 0]',
        about:
          'The last layer is right, everything before it is wrong. Training can still go almost as well, so the curve alone does not tell. The check shows it at once: the gradients differ from the activation on, and no value of dZ is exactly 0.',
      },
      maskFromGradient: {
        name: 'ReLU mask from the wrong matrix',
        wrong: 'dZ = dA ⊙ [dA > 0]',
        right: 'dZ = dA ⊙ [Z > 0]',
        about:
          'The mask is made from the sign of the incoming gradient instead of Z. Shapes fit, no error is raised, and the last layer is right, yet the network hardly learns. dZ has zeros, but not as many as it should: they are where the incoming gradient is negative, not where the neuron was off.',
      },
      transposedWeight: {
        name: 'Transposed weight',
        wrong: 'dX = dZ Wᵀ (reshaped to fit)',
        right: 'dX = dZ W',
        about:
          'Usually the shapes do not fit, and an error says so. Where a reshape hides that, or the weight is square, the gradient points anywhere: cosine near 0 in every layer before. Training can still go almost as well, so the curve does not tell. To avoid it, check with unequal layer sizes and never reshape in place of a transpose.',
      },
      biasNotSummed: {
        name: 'Bias not summed over the batch',
        wrong: 'db = the first row of dZ',
        right: 'db = the sum of the rows of dZ',
        about:
          'The gradients of the weights are right, those of the biases wrong. Training hardly suffers; only a comparison finds it. With a batch of one row it even looks right: check with several rows.',
      },
      wrongSign: {
        name: 'Wrong sign',
        wrong: 'dZ = y − A',
        right: 'dZ = A − y',
        about:
          'Every gradient points exactly the other way: the cosine is −1. The loss grows from the first step on. If a loss only ever grows, even with a tiny learning rate, look for a sign first.',
      },
      missingTwo: {
        name: 'Missing 2 in MSE',
        wrong: 'dZ = (Z − y) / m',
        right: 'dZ = 2 (Z − y) / m',
        about:
          'Every gradient is exactly half of what it should be. Training works as with half the learning rate, so nobody notices. The ratio of 0.5 in every parameter gives it away.',
      },
      accumulated: {
        name: 'Gradients added up',
        wrong: 'dW ← dW + dZᵀ A',
        right: 'dW ← dZᵀ A',
        about:
          'The first step is right; from the second on, old gradients are carried along. The check therefore makes two backward passes: everything is exactly doubled. In PyTorch this is a forgotten zero_grad().',
      },
      updatedWeight: {
        name: 'W2 updated too early',
        wrong: 'dA1 = dZ2 (W2 − η dW2)',
        right: 'dA1 = dZ2 W2',
        about:
          'The second layer is updated before its weight is used to go back to the first. The error is only as large as one step, and a classifier trains as if nothing were wrong; regression with its larger gradients can diverge. Only the first layer’s parameters differ. Compute all gradients first, then update.',
      },
    } satisfies Record<MistakeName, MistakeWords>,
  },
};
