// A term of the glossary: what a word of the lessons means, in both languages.

import type { Language } from '../../../../electron/settings.ts';

interface TermWords {
  readonly name: string;
  /** Other ways to write or read it, for the search and for finding it in lessons. */
  readonly also?: readonly string[];
  readonly definition: string;
}

export interface Term extends Readonly<Record<Language, TermWords>> {
  readonly id: string;
  /** TeX, typeset when the app is built. */
  readonly formula?: string;
}

/** TeX as it is written. */
export const tex = String.raw;
