// The lesson that is open, told to every part of its page.

import { createContext } from 'svelte';

export interface OpenLesson {
  /** Its number and title. */
  readonly title: string;
  /** The one to read after it. */
  readonly next: { readonly id: string; readonly title: string } | undefined;
  /** What can be written oneself after it; empty until that is known. */
  readonly exercises: readonly { readonly id: string; readonly title: string }[];
  readonly openExercise: (id: string) => void;
}

export const [openLesson, provideOpenLesson] = createContext<OpenLesson>();
