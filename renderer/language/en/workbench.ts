// The workbench, in English.

import { integer } from '../numbers.ts';

interface Help {
  readonly hints: number;
  readonly solution: boolean;
}

function helpTaken({ hints, solution }: Help): string {
  if (solution) return 'after a look at the solution';
  if (hints === 0) return 'without help';
  return hints === 1 ? 'with 1 hint' : `with ${hints} hints`;
}

export const workbench = {
  lead: 'Here you write the network yourself. What you write is run and compared, value by value, with autograd, finite differences and PyTorch.',
  all: 'All exercises',
  foldText: 'Fold the text',
  showText: (title: string) => `Show the text: ${title}`,
  lesson: (title: string) => `Lesson ${title}`,
  saveProgram: 'Save what is done as a program (.py)',
  saveNotebook: 'Save what is done as a notebook',
  exported: 'Written in Backprop Lab. It runs with PyTorch.',
  sheet: 'Your own lines',
  sheetLead: 'Python with torch and numpy, for trying things out.',
  depth: 'What is given',
  depths: { blanks: 'Lines with blanks', body: 'Signatures', empty: 'Nothing' },
  hint: (step: number) => `Hint ${step} of 3`,
  showSolution: 'Show a solution',
  solutionLater: 'A solution can be shown once you have tried.',
  others: 'Other exercises',
  previous: 'Previous exercise',
  next: 'Next exercise',
  judge: 'Run and check',
  versions: 'Earlier versions',
  version: (time: string) => `As of ${time}`,
  startAgain: 'Back to the start',
  verdict: 'Check',
  notJudged: 'Run your code to see what is right and what is not.',
  passed: (depth: string, help: Help) => `${depth}: done ${helpTaken(help)}`,
  result: 'Result',
  shape: 'Shape',
  values: 'Values',
  nothing: 'nothing',
  insteadOf: (shape: string) => `instead of ${shape}`,
  isRight: 'right',
  wrongOf: (wrong: number | undefined, count: number | undefined) =>
    wrong === undefined || count === undefined
      ? 'not right'
      : `${integer(wrong)} of ${integer(count)} not right`,
  caseNames: {
    small: 'A small batch',
    other: 'A batch of another size',
    one: 'A batch of one image',
    edges: 'A batch with zeros and a dead neuron',
    large: 'A batch with large values',
    digits: 'Images of digits',
  },
  firstWrong: (place: string) => `First wrong value: ${place}`,
  yours: 'Yours',
  shouldBe: 'Should be',
  autograd: 'Autograd (float64)',
  finiteDifference: 'Finite difference',
  pytorch: 'PyTorch',
  sum: (terms: number) => `The sum behind it: ${terms === 1 ? '1 term' : `${terms} terms`}`,
  moreTerms: (count: number) => `+ ${count} more`,
  training: {
    title: 'Train with it',
    lead: ({ name, isWhole }: { readonly name: string; readonly isWhole: boolean }) =>
      isWhole
        ? `The network of the article learns with your ${name}, right or wrong. PyTorch’s curve is in the same chart.`
        : `The network of the article learns with your ${name}, right or wrong; the rest of the backward pass is given. PyTorch’s curve is in the same chart.`,
    train: 'Train with my code',
    stop: 'Stop training',
    running: 'The network is training with your code.',
    epoch: (done: number, epochs: number, right: number, rows: number) =>
      `Epoch ${integer(done)} of ${integer(epochs)}: ${integer(right)} of ${integer(rows)} right`,
    finished: (right: number, rows: number) =>
      `${integer(right)} of ${integer(rows)}, with your own backward pass.`,
    pytorch: (right: number, rows: number) =>
      `PyTorch comes to ${integer(right)} of ${integer(rows)} with the same settings.`,
    stopped: (right: number, rows: number, done: number, epochs: number) =>
      `Stopped after epoch ${integer(done)} of ${integer(epochs)}: ${integer(right)} of ${integer(rows)}, with your own backward pass.`,
    nothing: 'Stopped before the first epoch was done.',
    diverged: (epoch: number) =>
      `In epoch ${integer(epoch)} the loss became too large for a number: with these gradients the weights grow without end.`,
    failed: 'Your code came to an error, which stands below the editor.',
    kept: 'Kept as a run, with your code.',
    openRun: 'Open the run',
  },
};
