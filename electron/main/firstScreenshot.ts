// For machines without a display: a picture of the first window, so that there is something to see.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { BrowserWindow } from 'electron';

/** Saves a PNG of the window once its page has been drawn. */
export function saveFirstScreenshot(window: BrowserWindow, path: string): void {
  window.webContents.once('did-finish-load', () => {
    void capture(window, path);
  });
}

async function capture(window: BrowserWindow, path: string): Promise<void> {
  // Fonts arrive after the page; two frames later everything has been drawn with them.
  await window.webContents.executeJavaScript(
    'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))',
  );
  const image = await window.webContents.capturePage();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, image.toPNG());
}
