// What the page about the app says, in both languages: it loads with the page.

import { aboutPage as en } from '../../language/en/aboutPage.ts';
import { aboutPage as ja } from '../../language/ja/aboutPage.ts';

export const aboutWords = { en, ja };
