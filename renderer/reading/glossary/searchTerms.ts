// Searching the glossary: in both languages at once, whatever the case, the width or the kind of kana.

import type { Section } from '../search/section.ts';
import type { Language } from '../../../electron/settings.ts';
import type { Term } from './terms.ts';

/** Terms that hold every word of the query in a name, another way to write it, or a definition; sorted by name. */
export function searchTerms(terms: readonly Term[], query: string, language: Language): Term[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return terms
    .filter((term) => {
      const text = folded(
        [term.en, term.ja]
          .flatMap(({ name, also = [], definition }) => [name, ...also, definition])
          .join(' '),
      );
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => a[language].name.localeCompare(b[language].name, language));
}

/** The lessons, by folder name, whose text has the term in this language. */
export function lessonsWith(
  term: Term,
  language: Language,
  texts: Readonly<Record<string, readonly Section[]>>,
): string[] {
  return Object.keys(texts)
    .filter((lesson) => sectionWith(term, language, texts[lesson] ?? []) !== undefined)
    .sort();
}

/** The first section of a lesson whose heading or text has the term. */
export function sectionWith(
  term: Term,
  language: Language,
  sections: readonly Section[],
): Section | undefined {
  const { name: ownName, also = [] } = term[language];
  const names = [ownName, ...also].map(folded);
  return sections.find(({ heading, text }) => {
    const whole = folded(`${heading} ${text}`);
    return names.some((name) => hasWord(whole, name));
  });
}

/** Latin words must stand alone: `bias` is not in `biased`. */
function hasWord(text: string, name: string): boolean {
  const isLatin = /^[a-z0-9 -]+$/.test(name);
  return isLatin ? new RegExp(`(?<![a-z0-9])${name}(?![a-z0-9])`).test(text) : text.includes(name);
}

/** Lower case, one width, hiragana as katakana. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60));
}
