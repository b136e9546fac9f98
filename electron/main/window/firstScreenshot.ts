// For machines without a display: a picture of the first window, so that there is something to see.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { BrowserWindow } from 'electron';

/** Milliseconds without a change after which everything is taken to be there: lessons, figures and fonts arrive after the page. */
const SETTLE_MS = 500;

const quiet = `document.fonts.ready.then(() => new Promise((done) => {
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(done, ${SETTLE_MS});
  };
  let timer;
  new MutationObserver(wait).observe(document, { subtree: true, childList: true, attributes: true });
  wait();
}))`;

/** Saves a PNG of the window once its page has been drawn. */
export function saveFirstScreenshot(window: BrowserWindow, path: string): void {
  window.webContents.once('did-finish-load', () => {
    void capture(window, path);
  });
}

async function capture(window: BrowserWindow, path: string): Promise<void> {
  await window.webContents.executeJavaScript(quiet);
  const image = await window.webContents.capturePage();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, image.toPNG());
}
