// Prints the page on screen, by the system's own dialog.

import { dialog } from 'electron';

import type { MainDictionary } from '../../language/en.ts';
import type { AppWindow } from './appWindow.ts';

/** The learner is told when there is no printer, or the system refuses. */
export function print(window: AppWindow, { failures }: MainDictionary): void {
  // Heat maps and bars are backgrounds.
  window.webContents.print({ printBackground: true }, (isPrinted, reason) => {
    if (isPrinted || isCancelled(reason) || window.isDestroyed()) return;
    console.warn('The page was not printed');
    void dialog.showMessageBox(window, { type: 'warning', message: failures.notPrinted });
  });
}

/** Electron has nothing but its own sentence for it. */
function isCancelled(reason: string): boolean {
  return /cancel/i.test(reason);
}
