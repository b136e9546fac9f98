// What is said about gradients and their comparison, in both languages: it loads with the figures and the page.

import { gradients as en } from '../../language/en/gradients.ts';
import { gradients as ja } from '../../language/ja/gradients.ts';

export const gradientWords = { en, ja };
