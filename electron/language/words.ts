// The main process's texts in the language chosen.

import type { Language } from '../settings.ts';
import { en, type MainDictionary } from './en.ts';
import { ja } from './ja.ts';

const dictionaries: Record<Language, MainDictionary> = { en, ja };

export function wordsIn(language: Language): MainDictionary {
  return dictionaries[language];
}
