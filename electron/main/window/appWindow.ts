// A window of the app, as Electron finds it for a page.

import type { BrowserWindow } from 'electron';

/** Older versions of Electron find windows, newer ones perhaps something more general. */
export type AppWindow = NonNullable<ReturnType<typeof BrowserWindow.fromWebContents>>;
