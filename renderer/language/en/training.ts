// What the lessons that train say: hyperparameters, the run, its charts and its table. In English.

import { hyperparameterWords } from './hyperparameters.ts';
import { kernelWords } from './kernels.ts';
import type { Divergence } from '@backprop-lab/core/service';
import type { Limits } from '@backprop-lab/core/training/hyperparameterKinds';
import type { RunConfig, RunConfigField } from '@backprop-lab/core/training/runConfig';
import type { RunConfigProblem } from '@backprop-lab/core/training/runConfigProblem';

import { limitTexts } from '../hyperparameterWords.ts';
import { isOfTheArticle, type FormOrigin } from '../presetOrigin.ts';
import { general, integer, magnitude, minutesAndSeconds, percent } from '../numbers.ts';
import type { Ambiguity } from '../typedNumber.ts';
import { typing } from './typing.ts';

export const training = {
  ...hyperparameterWords,

  form: {
    title: 'Hyperparameters',
    preset: 'Program',
    presets: {
      article: 'The article’s training loop',
      refactored: 'The version with classes (lesson 9)',
      regression: 'The article’s regression network',
      regressionStandardized: 'Kaiming weights, standardised target',
      binary: 'One digit against the rest',
    },
    dataFields: 'Data: split and standardisation',
    moreFields: 'More: initial weights, seeds, split and standardisation',
    /** @param hasIt whether the preset's program knows the hyperparameter at all */
    isPreset: (preset: FormOrigin, hasIt: boolean): string => {
      if (preset === 'experiment') return 'as in the experiment';
      if (!hasIt) return 'the usual value';
      return isOfTheArticle(preset) ? 'as in the article' : 'as suggested';
    },
    reset: (value: string) => `back to ${value}`,
    resetLabel: (name: string, value: string, preset: FormOrigin, hasIt: boolean): string => {
      if (preset === 'experiment') return `back to ${value}, the experiment’s value of ${name}`;
      if (!hasIt) return `back to ${value}, the usual value of ${name}`;
      return isOfTheArticle(preset)
        ? `back to ${value}, the article’s value of ${name}`
        : `back to ${value}, the suggested value of ${name}`;
    },
    slider: (name: string) => `Slider: ${name}`,
    range: (field: RunConfigField, limits: Limits) => `${limitTexts(field, limits).join(' to ')}.`,
    problem: (problem: RunConfigProblem | Ambiguity): string => {
      switch (problem.kind) {
        case 'notANumber':
        case 'missing':
          return typing.notANumber;
        case 'notWhole':
          return typing.notWhole;
        case 'outOfRange':
          return typing.outOfRange(...limitTexts(problem.field, problem.limits));
        case 'ambiguous':
          return typing.ambiguous(problem);
        case 'layerCount':
          return `Give ${problem.limits.minimum} to ${problem.limits.maximum} layers, for example 48, 24.`;
        case 'batchTooLarge':
          return `Only ${integer(problem.rows)} rows are left for training: choose at most that many.`;
        case 'choicesPerLayer':
          return `Choose one for all hidden layers, or one for each of the ${integer(problem.layers)}.`;
        case 'badChanges':
          return 'A change names the step after which it was made, and a learning rate or a batch size; changes stand in the order of their steps.';
        case 'tooManySteps':
          return `With this change of the batch size the run would have ${integer(problem.steps)} steps: ${integer(problem.most)} are the most.`;
        case 'noTable':
          return 'No table is open: open one, or choose other data.';
        default:
          return 'Choose one of the offered values.';
      }
    },
    submit: 'Train with these values',
    resetAll: (preset: FormOrigin): string => {
      if (preset === 'experiment') return 'Back to the experiment’s values';
      return isOfTheArticle(preset)
        ? 'Back to the article’s values'
        : 'Back to the suggested values';
    },
    layerLabel: (name: string, layer: number) => `${name}, hidden layer ${integer(layer)}`,
    undo: 'Undo: my values again',
  },

  run: {
    title: 'Training run',
    train: 'Train',
    trainEpochs: (epochs: number) =>
      `Train ${integer(epochs)} ${epochs === 1 ? 'epoch' : 'epochs'}`,
    pause: 'Pause',
    resume: 'Continue',
    step: 'One step',
    epoch: 'One epoch',
    stop: 'Stop',
    speed: 'Speed',
    stepsPerSecond: (steps: number | undefined) => {
      if (steps === undefined) return 'full speed';
      return `${integer(steps)} ${steps === 1 ? 'step' : 'steps'} a second`;
    },
    progress: 'Progress of the run',
    notStarted: 'Not started yet',
    starting: 'Preparing the network and the data',
    position: (epoch: number, epochs: number) => `Epoch ${integer(epoch)} of ${integer(epochs)}`,
    stepPosition: (step: number, steps: number) => `step ${integer(step)} of ${integer(steps)}`,
    timeLeft: (seconds: number) =>
      seconds < 1 ? 'less than a second left' : `about ${duration(seconds)} left`,
    timeSpent: (seconds: number) => `${duration(seconds)} of training`,
    computedWith: (kernels: string) => `Computed with ${kernelWords(kernels)}`,
    noResult: 'After each epoch its result on the validation data appears here.',
    correct: (right: number, rows: number, { task }: Pick<RunConfig, 'task' | 'data'>) =>
      task === 'regression'
        ? `${integer(right)} of ${integer(rows)} round to the correct digit (${percent(right / rows)})`
        : `${integer(right)} of ${integer(rows)} right (${percent(right / rows)})`,
    validationLoss: (loss: string) => `validation loss ${loss}`,
    replaced: 'This run ended when another lesson’s run began; its curves are kept.',
    afterEpoch: (epoch: number, status: 'paused' | 'stopped' | 'finished' | undefined) => {
      const after = `after epoch ${integer(epoch)}`;
      if (status === 'paused') return `${after}, paused`;
      if (status === 'stopped') return `${after}, stopped`;
      return status === 'finished' ? `${after}, finished` : after;
    },
    refused: (fields: readonly string[]) =>
      `Training cannot start yet. Please correct: ${fields.join(', ')}.`,
    diverged: ({ step, epoch, loss, largestParameter }: Divergence, learningRate: number) =>
      `The loss became ${lossWord(loss)} at step ${integer(step)} (epoch ${integer(epoch)}): with a learning rate of ${general(learningRate)} the steps overshot, the weights grew up to ${magnitude(largestParameter)}, and the sums no longer fit into float32. Try a smaller learning rate; the curve up to there is kept.`,
    lost: (epoch: number, epochs: number) =>
      `The computing process ended unexpectedly in epoch ${integer(epoch)} of ${integer(epochs)}. A new one is ready; what was done up to there is kept, and you can resume the run or train again.`,
    lostAtStart:
      'The computing process ended unexpectedly before the run began. A new one is ready, and you can train again.',
    coreFailed:
      'The computing process ended several times right after its start. Please close the app and open it again.',
  },

  weights: {
    title: (shown: number, all: number) =>
      shown < all
        ? `Weights of ${integer(shown)} of ${integer(all)} hidden neurons`
        : 'Weights of the hidden neurons',
    at: (step: number, largest: string) => `step ${integer(step)}, ±${largest}`,
    alternative: (shown: number, all: number, step: number, largest: string) =>
      `The weights of ${shown < all ? `the first ${integer(shown)} of ${integer(all)}` : integer(all)} hidden neurons after step ${integer(step)}, each as an image of 8 × 8 squares: orange above zero, blue below, the strongest colour at ${largest}.`,
    empty: 'They appear here as images while the network trains.',
  },

  charts: {
    lossTitle: 'Loss per epoch',
    accuracyTitle: (task: RunConfig['task']): string =>
      task === 'regression' ? 'Rounds to the correct digit' : 'Validation accuracy',
    batchTitle: 'Loss of each mini-batch',
    epochAxis: 'epoch',
    stepAxis: 'step (mini-batch)',
    lossAxis: 'loss',
    accuracyAxis: '% correct',
    train: 'training',
    validation: 'validation',
    pytorchTrain: 'PyTorch, training',
    pytorchValidation: 'PyTorch, validation',
    pytorch: 'PyTorch',
    batch: 'mini-batch',
    empty: 'The curve appears here while the network trains.',
    lossSummary: (epoch: number, train: string, val: string) =>
      `Line chart of the loss. After epoch ${integer(epoch)}: training ${train}, validation ${val}.`,
    accuracySummary: (epoch: number, accuracy: string, task: RunConfig['task']) =>
      task === 'regression'
        ? `Line chart of the validation images whose prediction rounds to the correct digit. After epoch ${integer(epoch)}: ${accuracy}.`
        : `Line chart of the validation accuracy. After epoch ${integer(epoch)}: ${accuracy}.`,
    batchSummary: (step: number, loss: string) =>
      `Line chart of the loss of each mini-batch. Step ${integer(step)}: ${loss}.`,
  },

  series: {
    progress: 'Networks trained',
    trained: (done: number, all: number) => `${integer(done)} of ${integer(all)} trained`,
  },

  table: {
    title: 'Every epoch in numbers',
    summary: 'Every epoch in numbers, beside PyTorch',
    empty: 'The table fills while the network trains.',
    epoch: 'Epoch',
    trainLoss: 'Training loss',
    valLoss: 'Validation loss',
    correct: 'Correct',
    ours: 'here',
    pytorch: 'PyTorch',
    noRecording:
      'There is no PyTorch recording for these settings: it exists for the two programs of the article with both seeds 0 or both 42.',
    largestDifference: (difference: string) =>
      `Largest relative difference from PyTorch in all losses so far: ${difference}.`,
  },
};

function duration(seconds: number): string {
  if (seconds < 1) return `${Math.round(1000 * seconds)} ms`;
  const parts = minutesAndSeconds(seconds);
  const rest = `${parts.seconds} s`;
  return parts.minutes === 0 ? rest : `${parts.minutes} min ${rest}`;
}

function lossWord(loss: number): string {
  return Number.isNaN(loss) ? 'NaN (not a number)' : 'infinite';
}
