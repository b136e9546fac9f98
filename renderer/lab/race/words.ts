// What the race's page says, in both languages: it loads with the page.

import { race as en } from '../../language/en/race.ts';
import { race as ja } from '../../language/ja/race.ts';

export const raceWords = { en, ja };
