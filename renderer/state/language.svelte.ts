// The words on the screen, in the language chosen.

import { settings } from './settings.svelte.ts';
import { en, type Dictionary } from '../language/en.ts';
import { ja } from '../language/ja.ts';

export const dictionaries: Record<typeof settings.current.language, Dictionary> = { ja, en };

// Derived, so that what is on the screen is not written anew with every other setting that changes.
const code = $derived(settings.current.language);
const words = $derived(dictionaries[code]);

export const language = {
  get code() {
    return code;
  },
  /** Every text of the user interface. */
  get words(): Dictionary {
    return words;
  },
};
