// Labels against answers, counted.

import type { ValidationAnswers } from '@backprop-lab/core/service';
import type { RunConfig } from '@backprop-lab/core/training/runConfig';

export interface Confusion {
  readonly labels: readonly string[];
  /** The empty one stands for answers that are none of the labels. */
  readonly answers: readonly string[];
  /** A row for each label, a column for each answer. */
  readonly counts: readonly (readonly number[])[];
  /** On the diagonal. */
  readonly right: number;
}

const digits = Array.from({ length: 10 }, (_, digit) => String(digit));

export function confusionOf(
  { task, positiveDigit }: Pick<RunConfig, 'task' | 'positiveDigit'>,
  { labels, answers }: Pick<ValidationAnswers, 'labels' | 'answers'>,
): Confusion {
  const isBinary = task === 'binary';
  const names = isBinary ? [String(positiveDigit), `≠ ${positiveDigit}`] : digits;
  const nameOf = (isPositive: boolean) => names[isPositive ? 0 : 1] ?? '';
  const labelOf = (label: number) => (isBinary ? nameOf(label === positiveDigit) : String(label));
  const answerOf = (answer: number) => {
    if (isBinary) return nameOf(answer > 0.5);
    const digit = String(Math.round(answer));
    return digits.includes(digit) ? digit : '';
  };
  const said = Array.from(answers, answerOf);
  const columns = said.includes('') ? [...names, ''] : names;
  const counts = names.map(() => columns.map(() => 0));
  let right = 0;
  labels.forEach((value, i) => {
    const label = labelOf(value);
    const answer = said[i] ?? '';
    const row = counts[names.indexOf(label)];
    const column = columns.indexOf(answer);
    if (row) row[column] = (row[column] ?? 0) + 1;
    if (label === answer) right += 1;
  });
  return { labels: names, answers: columns, counts, right };
}
