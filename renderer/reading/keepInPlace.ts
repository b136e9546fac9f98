// A change of the page during which what the reader has in hand stays where it is.

import { tick } from 'svelte';

/** The element stays at its height in the window, whatever grows or shrinks above it. */
export async function keepInPlace(element: HTMLElement, change: () => void): Promise<void> {
  const before = element.getBoundingClientRect().top;
  change();
  await tick();
  const moved = element.getBoundingClientRect().top - before;
  scrollerOf(element)?.scrollBy({ top: moved, behavior: 'instant' });
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  const { parentElement: parent } = element;
  if (!parent) return null;
  const scrolls = ['auto', 'scroll'].includes(getComputedStyle(parent).overflowY);
  return scrolls && parent.scrollHeight > parent.clientHeight ? parent : scrollerOf(parent);
}
