// Reading the editor for Python, which lays out only what is to be seen.

import { expect, type Locator } from '@playwright/test';

/** All that is written in it, which is short enough to be laid out as a whole. */
export async function codeIn(editor: Locator): Promise<string> {
  await expect(editor.locator('.cm-gap')).toHaveCount(0);
  return (await editor.locator('.cm-line').allTextContents()).join('\n');
}
