// The app's window: sandboxed, without Node, and unable to go anywhere but to the app's own pages.

import { join } from 'node:path';

import { app, BrowserWindow } from 'electron';

import { wordsIn } from '../../language/words.ts';
import { openOutside } from '../confinement/outsideLinks.ts';
import { startUrl } from '../protocol/addresses.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { visibleBounds } from './windowBounds.ts';
import { handlePageFailures, load } from './pageFailures.ts';
import type { Zoom } from './zoom.ts';

/** Milliseconds after which the window is shown though its page has not come. */
const SHOW_TIMEOUT_MS = 5000;
/** Milliseconds from the last movement of the window to when its place is kept. */
const PLACE_DELAY = 500;

export function openWindow(settings: SettingsStore, zoom: Zoom): BrowserWindow {
  const place = settings.windowPlace;
  const window = new BrowserWindow({
    ...visibleBounds(place),
    title: wordsIn(settings.read().preferences.language).app,
    // Hidden, it draws nothing: its first frame would hold the page up until there is a process for graphics.
    show: false,
    paintWhenInitiallyHidden: false,
    backgroundColor: settings.prefersDark ? '#16181a' : '#fbfaf7',
    // Windows and macOS take it from the executable.
    ...(process.platform === 'linux' ? { icon: join(app.getAppPath(), 'resources/icon.png') } : {}),
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      zoomFactor: settings.zoom,
    },
  });

  // Nothing opens inside the app; a few known pages open in the browser.
  window.webContents.setWindowOpenHandler(({ url }) => {
    void openOutside(window, url, wordsIn(settings.read().preferences.language).links);
    return { action: 'deny' };
  });
  const show = () => {
    clearTimeout(timeout);
    if (window.isDestroyed() || window.isVisible()) return;
    if (place?.maximized) window.maximize();
    window.show();
  };
  const timeout = setTimeout(() => {
    console.warn('The page is slow: its window is shown before it is there');
    show();
  }, SHOW_TIMEOUT_MS);
  window.webContents.once('dom-ready', show);
  keepPlace(window, settings);
  zoom.attend(window);
  handlePageFailures(window, settings);

  load(window, startUrl());
  return window;
}

function keepPlace(window: BrowserWindow, settings: SettingsStore): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = () => {
    clearTimeout(timer);
    settings.windowPlace = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PLACE_DELAY);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('close', keep);
}
