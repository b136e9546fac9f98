// How far the page on screen is scrolled: remembered, so that the next start opens it there.

import { headingTarget } from './headingTarget.svelte.ts';
import { session } from './settings.svelte.ts';

const content = () => document.getElementById('content');

/** How far each page was scrolled when it was last on screen. */
const places = new Map<string, number>();

/** The page that is opened where it was left: at the start, or on the way back. Every other one opens at its top. */
let remembered: { readonly page: string; readonly top: number } | undefined;

export function rememberStart(): void {
  const { page, scrollTop } = session.current;
  remembered = { page, top: scrollTop };
}

/** To be called before a page is opened again that was left. */
export function returnTo(page: string): void {
  remembered = { page, top: places.get(page) ?? 0 };
}

/** Whether a page that is about to be shown begins at its top: what is below the window may come later. */
export function opensAtTop(page: string): boolean {
  const isReturn = remembered?.page === page && remembered.top > 0;
  return !isReturn && headingTarget.heading === '';
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
  if (!remembered) places.set(session.current.page, scrollTop);
  if (!remembered && scrollTop !== session.current.scrollTop) session.change({ scrollTop });
}
