// What the lab's panels say, in both languages: it loads with the lab.

import { labPanels as en } from '../../language/en/labPanels.ts';
import { labPanels as ja } from '../../language/ja/labPanels.ts';

export const panelWords = { en, ja };
