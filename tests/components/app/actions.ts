// User actions and observations for which the locators have no method.

import { userEvent, type Locator } from 'vitest/browser';

import type { OpenApp } from './openApp.ts';

/** Presses keys where the element is, e.g. `{Enter}` or `{Control>}z{/Control}`. */
export async function press(place: Locator, keys: string): Promise<void> {
  await focus(place);
  await userEvent.keyboard(keys);
}

export async function focus(place: Locator): Promise<void> {
  const element = await place.findElement();
  element.focus();
}

/** The texts of all that is found, with single spaces. */
export function texts(found: Locator): string[] {
  return found.elements().map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}

/** What is typed or chosen in a field. */
export async function valueOf(field: Locator): Promise<string> {
  return ((await field.findElement()) as HTMLInputElement).value;
}

/** Resolves at the very moment when the page shows such a text: what is done then is done while it lasts. */
export function whenShown({ window: app }: OpenApp, text: RegExp): Promise<void> {
  const { body } = app.document;
  return new Promise((resolve) => {
    const observer = new app.MutationObserver(() => {
      if (!text.test(body.textContent)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(body, { subtree: true, childList: true, characterData: true });
  });
}
