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

/** More make a matrix that would hold the page up, and nobody reads it. */
const MOST_CLASSES = 50;
/** Classes that are shown where there are more. */
const MOST_CONFUSED = 20;

export interface ShownPart {
  /** Places among the labels, in their order. */
  readonly rows: readonly number[];
  /** Places among the answers. */
  readonly columns: readonly number[];
  /** Whether classes are left out. */
  readonly isCut: boolean;
}

/** All of a matrix; of very many classes those that are mixed up most, whether they were the label or the answer. */
export function shownPart({ labels, answers, cells }: Confusion): ShownPart {
  const all = [...labels.keys()];
  if (all.length <= MOST_CLASSES) return { rows: all, columns: [...answers.keys()], isCut: false };
  const mixedUp = new Float64Array(labels.length);
  cells.forEach((row, label) => {
    row.forEach(({ length }, answer) => {
      if (label === answer) return;
      mixedUp[label] = (mixedUp[label] ?? 0) + length;
      if (answer < labels.length) mixedUp[answer] = (mixedUp[answer] ?? 0) + length;
    });
  });
  const rows = all
    .toSorted((a, b) => (mixedUp[b] ?? 0) - (mixedUp[a] ?? 0) || a - b)
    .slice(0, MOST_CONFUSED)
    .sort((a, b) => a - b);
  return { rows, columns: rows, isCut: true };
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
