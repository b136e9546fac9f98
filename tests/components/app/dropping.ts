// Files dropped onto the app's page.

import { expect } from './test.ts';
import type { OpenApp } from './openApp.ts';

/** As a drag from the file manager. */
export async function drop({ page, window }: OpenApp, name: string, text: string): Promise<void> {
  const dataTransfer = new window.DataTransfer();
  dataTransfer.items.add(new window.File([text], name));
  const event = new window.DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
  await expect.element(page.css('#content')).toBeVisible();
  page.css('#content').element().dispatchEvent(event);
}
