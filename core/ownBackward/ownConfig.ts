// What a learner's own backward pass trains: the network of the article.

import { presets } from '../training/runConfig.ts';

export const ownConfig = presets.article;
