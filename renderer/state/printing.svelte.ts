// While the page is printed: whole, and light on paper whatever the window looks like.

import { flushSync } from 'svelte';

import { renderNow } from './renderProgressively.ts';

let isUnderWay = $state(false);

export const printing = {
  get isUnderWay(): boolean {
    return isUnderWay;
  },
};

/** Listens before every part of the page does. */
export function preparePrinting(): void {
  window.addEventListener('beforeprint', () => {
    renderNow();
    change(true);
  });
  window.addEventListener('afterprint', () => {
    change(false);
  });
}

/** The page is laid out for paper as soon as the listeners have returned. */
function change(is: boolean): void {
  document.documentElement.toggleAttribute('data-printing', is);
  isUnderWay = is;
  flushSync();
}
