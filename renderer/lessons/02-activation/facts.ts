// The figures this lesson's text speaks of, computed from the settings.

import { presets, trainingRows } from '@backprop-lab/core/training/runConfig';

import { integer } from '../../language/numbers.ts';

const { hiddenSizes } = presets.article;
const [hidden = 0] = hiddenSizes;
/** Sigmoid's derivative is s (1 − s), largest where s is one half. */
const steepest = 0.5 * (1 - 0.5);

export const facts = {
  hidden: integer(hidden),
  trainRows: integer(trainingRows(presets.article)),
  steepest: String(steepest),
  /** What is left at most after ten such slopes. */
  afterTen: (steepest ** 10)
    .toExponential(0)
    .replace('e-', ' × 10⁻')
    .replace(/\d$/, (d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)] ?? d),
};
