// Checks of understanding and what surrounds them, in English.

import { integer } from '../numbers.ts';

export const checks = {
  title: 'Check yourself',
  check: 'Check the answer',
  retry: 'Try again',
  practise: 'Practise again',
  otherNumbers: 'Practise with other numbers',
  reveal: 'Show the answer',
  right: 'Right.',
  wrong: 'Not yet.',
  shown: 'This is the answer.',
  rows: 'Rows',
  columns: 'Columns',
  up: (step: string) => `Move up: ${step}`,
  down: (step: string) => `Move down: ${step}`,
  progress: (right: number, all: number) =>
    `${integer(right)} of ${integer(all)} checks of this lesson answered correctly`,
  done: 'This lesson is done.',
  exercises: 'Write it yourself, on the workbench:',
  next: (title: string) => `Next: ${title}`,
};
