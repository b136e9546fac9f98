// What is said about points by hand, in both languages: it loads with the panel.

import { points as en } from '../../language/en/points.ts';
import { points as ja } from '../../language/ja/points.ts';

export const pointWords = { en, ja };
