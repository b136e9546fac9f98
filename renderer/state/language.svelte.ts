// The words on the screen, in the language chosen.

import type { Language } from '../../electron/settings.ts';
import { en, type Dictionary } from '../language/en.ts';
import { ja } from '../language/ja.ts';
import { preferences } from './settings.svelte.ts';

export const dictionaries: Record<Language, Dictionary> = { ja, en };

export const language = {
  get code(): Language {
    return preferences.current.language;
  },
  /** Every text of the user interface. */
  get words(): Dictionary {
    return dictionaries[preferences.current.language];
  },
};
