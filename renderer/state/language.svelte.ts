// The words on the screen, in the language chosen. Those of another are fetched when it is.

import { languages, type Language } from '../../electron/settings.ts';
import type { Dictionary } from '../language/en.ts';
import { reportError } from './errorReports.ts';
import { preferences } from './settings.svelte.ts';

const load: Readonly<Record<Language, () => Promise<Dictionary>>> = {
  ja: async () => (await import('../language/ja.ts')).ja,
  en: async () => (await import('../language/en.ts')).en,
};

const loaded: Partial<Record<Language, Dictionary>> = {};

let spoken = $state.raw<{ readonly code: Language; readonly words: Dictionary }>();

/** Not before `speakChosenLanguage` has finished: until then nothing is shown. */
function current() {
  if (!spoken) throw new Error('words were used before they were there');
  return spoken;
}

export const language = {
  /** That of the words on the screen. */
  get code(): Language {
    return current().code;
  },
  /** Every text of the user interface. */
  get words(): Dictionary {
    return current().words;
  },
};

/** The words of a language, on the screen or not. Not before `loadEveryLanguage` has finished. */
export function wordsOf(code: Language): Dictionary {
  const words = loaded[code];
  if (!words) throw new Error(`the words of ${code} were used before they were there`);
  return words;
}

/** For what is found by its name in any of them. */
export async function loadEveryLanguage(): Promise<void> {
  for (const code of languages) loaded[code] = await load[code]();
}

/** From now on, whatever is chosen later. Resolves when the first words are there. */
export async function speakChosenLanguage(): Promise<void> {
  await speak(preferences.current.language);
  $effect.root(() => {
    $effect(() => {
      speak(preferences.current.language).catch(reportError);
    });
  });
}

async function speak(code: Language): Promise<void> {
  const words = (loaded[code] ??= await load[code]());
  // Two may have been chosen quickly, one after the other.
  if (code === preferences.current.language) spoken = { code, words };
}
