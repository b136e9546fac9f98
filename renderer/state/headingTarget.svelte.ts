// Where in a lesson or page to go when it opens next: a heading, or nothing for its top.

import { renderNow } from './renderProgressively.ts';

export const headingTarget = $state({ heading: '' });

/** Brings the heading into view and puts the focus there. To be called once the content is there. */
export function goToTarget(): void {
  const { heading } = headingTarget;
  headingTarget.heading = '';
  renderNow();
  const headings = document.querySelectorAll<HTMLElement>('#content :is(h2, h3)');
  const target = [...headings].find(({ textContent }) => textContent?.trim() === heading);
  if (!target) return;
  target.tabIndex = -1;
  target.scrollIntoView();
  target.focus();
}
