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
  title: 'Workbench',
  lead: 'Here you write the network yourself. What you write is run and compared, value by value, with autograd, finite differences and PyTorch.',
  all: 'All exercises',
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
    edges: 'A batch with zeros and a dead unit',
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
};
