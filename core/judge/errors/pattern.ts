// How an error of Python is recognised, and what is said about it.

import type { Text } from '../../exercises/text.ts';
import type { PythonError } from '../../python/python.ts';

/** What a sentence may be made of. */
export interface ErrorContext {
  readonly error: PythonError;
  /** The learner's line, without its indentation; empty where none has part in it. */
  readonly line: string;
  /** The whole text. */
  readonly code: string;
}

export interface ErrorPattern {
  /** Classes of the error, all when left out. */
  readonly types?: readonly string[];
  readonly message: RegExp;
  /** Whether the learner's line is also of this kind. */
  readonly line?: RegExp;
  /** Whether it fits in this program at all. */
  readonly applies?: (
    found: readonly string[],
    context: ErrorContext,
  ) => boolean;
  /** @param found what the message's groups matched, the whole first */
  readonly explain: (
    found: readonly string[],
    context: ErrorContext,
  ) => Text;
}

/** A sentence that is always the same. */
export const always = (en: string, ja: string) => (): Text => ({
  en,
  ja,
});

/** `An int`, `A Tensor`, as a sentence begins. */
export function withArticle(type: string): string {
  return `${/^[aeio]/i.test(type) || /^(?:ndarray|np)/.test(type) ? 'An' : 'A'} ${type}`;
}

/** The same within a sentence. */
export function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
