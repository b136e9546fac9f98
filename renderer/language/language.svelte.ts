// The words on the screen, in the language chosen.

import { settings } from '../state/settings.svelte.ts';
import { en, type Dictionary } from './en.ts';
import { ja } from './ja.ts';

const dictionaries: Record<typeof settings.current.language, Dictionary> = { ja, en };

export const language = {
  get code() {
    return settings.current.language;
  },
  /** Every text of the user interface. */
  get words(): Dictionary {
    return dictionaries[settings.current.language];
  },
};
