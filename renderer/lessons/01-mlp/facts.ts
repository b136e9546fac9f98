// The figures this lesson's text speaks of, computed from the article's settings and from what the drawing can show.

import { SMALL_BATCH } from '@backprop-lab/core/demonstrations/smallNetworkLimits';
import { presets } from '@backprop-lab/core/training/runConfig';

import { integer } from '../../language/numbers.ts';

const [hidden = 0] = presets.article.hiddenSizes;
const pixels = 64;
const classes = 10;

export const facts = {
  batch: integer(SMALL_BATCH),
  pixels: integer(pixels),
  hidden: integer(hidden),
  classes: integer(classes),
  W1Shape: `(${hidden}, ${pixels})`,
  W2Shape: `(${classes}, ${hidden})`,
  W1Count: integer(hidden * pixels),
  W2Count: integer(classes * hidden),
  parameters: integer(hidden * pixels + hidden + classes * hidden + classes),
};
