// How far the page on screen is scrolled: remembered, so that the next start opens it there.

import { settings } from './settings.svelte.ts';

const content = () => document.getElementById('content');

/** The page that was open at the start is opened where it was left; every other one at its top. */
let remembered: { readonly page: string; readonly top: number } | undefined;

export function rememberStart(): void {
  const { lesson, scrollTop } = settings.current;
  remembered = { page: lesson, top: scrollTop };
}

/** To be called once a page's content is there. */
export function scrollToStart(page: string): void {
  const top = remembered?.page === page ? remembered.top : 0;
  remembered = undefined;
  content()?.scrollTo(0, top);
}

/** To be called when the page was scrolled. */
export function noteScroll(): void {
  const scrollTop = Math.round(content()?.scrollTop ?? 0);
  if (!remembered && scrollTop !== settings.current.scrollTop) settings.change({ scrollTop });
}
