// Where in a lesson or page to go when it opens next: a heading, a form by its name, or nothing for its top.

import { renderNow } from './renderProgressively.ts';

export const headingTarget = $state({ heading: '' });

/** Brings the heading or form into view and puts the focus there. To be called once the content is there. */
export function goToTarget(): void {
  const { heading } = headingTarget;
  headingTarget.heading = '';
  renderNow();
  const places = document.querySelectorAll<HTMLElement>('#content :is(h2, h3, form[aria-label])');
  const target = [...places].find(
    (place) => (place.ariaLabel ?? place.textContent?.trim()) === heading,
  );
  if (!target) return;
  target.tabIndex = -1;
  target.scrollIntoView();
  target.focus();
}
