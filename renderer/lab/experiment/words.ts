// What is said about experiments as files, in both languages: it loads with the lab.

import { experiments as en } from '../../language/en/experiments.ts';
import { experiments as ja } from '../../language/ja/experiments.ts';

export const experimentWords = { en, ja };
