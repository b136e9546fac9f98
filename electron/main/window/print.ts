// Prints the page on screen, by the system's own dialog; as a PDF where there is no printer.

import { fileName } from '@backprop-lab/core/exports/fileName';
import { dialog } from 'electron';

import type { MainDictionary } from '../../language/en.ts';
import { saveFile } from '../files/files.ts';
import type { AppWindow } from './appWindow.ts';

/** The learner is told when there is no printer, or the system refuses. */
export function print(window: AppWindow, words: MainDictionary): void {
  // Heat maps and bars are backgrounds.
  window.webContents.print({ printBackground: true }, (isPrinted, reason) => {
    if (isPrinted || isCancelled(reason) || window.isDestroyed()) return;
    console.warn('The page was not printed');
    void offerPdf(window, words);
  });
}

/** Without a printer the system's dialog, which could print to a file, does not come at all. */
async function offerPdf(window: AppWindow, { app, failures }: MainDictionary): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: failures.notPrinted,
    buttons: [failures.close, failures.asPdf],
    cancelId: 0,
    defaultId: 1,
  });
  if (response === 0 || window.isDestroyed()) return;
  const pdf = await window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
  });
  if (window.isDestroyed()) return;
  // The next page printed has another name.
  const outcome = await saveFile(window, fileName(window.getTitle(), '.pdf', app), pdf);
  if (outcome.kind !== 'failed' || window.isDestroyed()) return;
  console.warn(`The PDF was not saved: ${outcome.code}`);
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: failures.pdfNotSaved(outcome.path, outcome.code),
  });
}

/** Electron has nothing but its own sentence for it. */
function isCancelled(reason: string): boolean {
  return /cancel/i.test(reason);
}
