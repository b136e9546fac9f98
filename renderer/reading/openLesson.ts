// The lesson that is open, told to every part of its page.

import { createContext } from 'svelte';

export interface OpenLesson {
  /** Its number and title. */
  readonly title: string;
  /** The one to read after it. */
  readonly next: { readonly id: string; readonly title: string } | undefined;
}

export const [openLesson, provideOpenLesson] = createContext<OpenLesson>();
