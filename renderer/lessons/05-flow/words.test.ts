// The words of lesson 5 in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { factorsOf, flowSteps } from './flowSteps.ts';
import { nameOf } from './symbol.ts';
import { figureWords } from './words.ts';

describeTexts(figureWords, {
  alternative: (words) => [words.alternative(1, 16, words.steps.Z1)],
  shapes: (words) => [words.shapes([[4, 2]], undefined)],
  iteration: (words) => [words.iteration(2)],
  loss: (words) => [words.loss('0.69')],
  network: (words) => [words.network(words.phases.forward, words.places.hidden)],
  'nudge.alternative': ({ nudge }) => [nudge.alternative('W2[0, 0]', '0.001', '0.2', '0.2')],
  'nudge.when': ({ nudge }) => [nudge.when(2)],
  ...Object.fromEntries(
    flowSteps.map((step) => [
      `cellRules.${step.cell}`,
      ({ cellRules }: typeof figureWords.en) => [
        cellRules[step.cell](factorsOf(step).map(nameOf), { row: 3, column: 1 }),
      ],
    ]),
  ),
});
