// What is said of tables, in both languages: not before the lab is open.

import { tables as en } from './words/en.ts';
import { tables as ja } from './words/ja.ts';

export const tableWords = { en, ja };
