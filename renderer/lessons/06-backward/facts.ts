// The figures this lesson's text speaks of, computed from the article's settings.

import { appliesTo, mistakeNames } from '@backprop-lab/core/mistakes/mistakes';
import { presets, trainingRows } from '@backprop-lab/core/training/runConfig';

import { integer } from '../../language/numbers.ts';

const rows = trainingRows(presets.article);
const [hidden = 0] = presets.article.hiddenSizes;
const classes = 10;
const pixels = 64;

/** The mistakes that can be made in the article's classifier. */
export const possibleMistakes = mistakeNames.filter((name) => appliesTo(name, presets.article));

/** Training images whose true class gets less than 1e-10 from the untrained network with randn weights. */
export const saturated = 1056;

export const facts = {
  rows: integer(rows),
  parameters: integer((pixels + 1) * hidden + (hidden + 1) * classes),
  W2Shape: `(${classes}, ${hidden})`,
  Z2Shape: `(${rows}, ${classes})`,
  A1Shape: `(${rows}, ${hidden})`,
  mistakes: integer(possibleMistakes.length),
  below: integer(saturated),
};
