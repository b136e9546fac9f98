// What is written in an editor for Python, which lays out only what is to be seen.

import type { Locator } from 'vitest/browser';

/** All of it, as it is on the page; only for what is short enough to be laid out as a whole. */
export function codeIn(editor: Locator): string {
  const content = editor.element();
  if (content.querySelector('.cm-gap')) throw new Error('Not all of the code is laid out');
  const lines = [...content.querySelectorAll('.cm-line')];
  return lines.map(({ textContent }) => textContent).join('\n');
}

/** Pastes a text where the cursor is. */
export function paste(editor: Locator, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const options = { clipboardData, bubbles: true, cancelable: true };
  editor.element().dispatchEvent(new ClipboardEvent('paste', options));
}
