// Labels against answers: which images each pair has.

import type { ValidationAnswers } from '@backprop-lab/core/service';
import { classesOf, type RunConfig } from '@backprop-lab/core/training/hyperparameters';

export interface Confusion {
  readonly labels: readonly string[];
  /** The empty one stands for answers that are none of the labels. */
  readonly answers: readonly string[];
  /** A row for each label, a column for each answer: the places of the images among the answers. */
  readonly cells: readonly (readonly (readonly number[])[])[];
  /** On the diagonal. */
  readonly right: number;
}

export function confusionOf(
  config: RunConfig,
  { labels, answers }: Pick<ValidationAnswers, 'labels' | 'answers'>,
  classNames: readonly string[] = [],
): Confusion {
  const isBinary = config.task === 'binary';
  const classes = Array.from(
    { length: classesOf(config) },
    (_, label) => classNames[label] ?? String(label),
  );
  const positive = classes.length > 2 ? config.positiveClass : 1;
  const positiveName = classes[positive] ?? '';
  const names = isBinary ? [positiveName, `≠ ${positiveName}`] : classes;
  const nameOf = (isPositive: boolean) => names[isPositive ? 0 : 1] ?? '';
  const labelOf = (label: number) =>
    isBinary ? nameOf(label === positive) : (classes[label] ?? '');
  const answerOf = (answer: number) => {
    if (isBinary) return nameOf(answer > 0.5);
    return classes[Math.round(answer)] ?? '';
  };
  const said = Array.from(answers, answerOf);
  const columns = said.includes('') ? [...names, ''] : names;
  const cells = names.map(() => columns.map((): number[] => []));
  let right = 0;
  labels.forEach((value, i) => {
    const label = labelOf(value);
    const answer = said[i] ?? '';
    cells[names.indexOf(label)]?.[columns.indexOf(answer)]?.push(i);
    if (label === answer) right += 1;
  });
  return { labels: names, answers: columns, cells, right };
}
