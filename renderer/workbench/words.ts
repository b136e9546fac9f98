// What the workbench says, in both languages: it loads with its page.

import { workbench as en } from '../language/en/workbench.ts';
import { workbench as ja } from '../language/ja/workbench.ts';

export const workbenchWords = { en, ja };
