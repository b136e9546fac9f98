// Digits that the learner drew and kept: a test set of one's own.

import { isKeepable, type Drawing, type Work } from '../../../electron/settings.ts';
import { work } from '../../state/settings.svelte.ts';
import { undoStack } from '../../state/undo.svelte.ts';

type Drawings = Work['drawings'];

/** As many as a record of settings may hold, and as the core judges at once. */
const MOST = 500;

export interface OwnDigit extends Drawing {
  readonly key: string;
}

/** In the order in which they were kept. */
export function ownDigits(drawings: Drawings): readonly OwnDigit[] {
  return Object.entries(drawings)
    .map(([key, drawing]) => ({ key, ...drawing }))
    .sort((a, b) => a.at - b.at || Number(a.key) - Number(b.key));
}

/** @returns whether there was room for it */
export function keepDigit(pixels: Uint8Array, label: number): boolean {
  const before = work.current.drawings;
  let number = Object.keys(before).length + 1;
  while (Object.hasOwn(before, String(number))) number += 1;
  const key = String(number);
  const drawing = { pixels: Array.from(pixels), label, at: Date.now() };
  const after = { ...before, [key]: drawing };
  if (Object.keys(after).length > MOST || !isKeepable(after)) return false;
  const put = () => {
    change(key, drawing);
  };
  put();
  undoStack.record({
    undo: () => {
      change(key);
    },
    redo: put,
  });
  return true;
}

/** Can be undone. @returns a function that brings it back */
export function removeDigit({ key, ...drawing }: OwnDigit): () => void {
  const put = () => {
    change(key, drawing);
  };
  const remove = () => {
    change(key);
  };
  remove();
  undoStack.record({ undo: put, redo: remove });
  return put;
}

/** @param drawing in place of what is kept there; nothing where it is left out */
function change(key: string, drawing?: Drawing): void {
  const others = Object.entries(work.current.drawings).filter(([each]) => each !== key);
  const entries = drawing ? [...others, [key, drawing] as const] : others;
  work.change({ drawings: Object.fromEntries(entries) });
}
