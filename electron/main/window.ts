// The app's window: sandboxed, without Node, and unable to go anywhere but to the app's own pages.

import { join } from 'node:path';

import { app, BrowserWindow } from 'electron';

import { START_URL } from './protocol.ts';
import type { SettingsStore } from './settingsStore.ts';
import { visibleBounds } from './windowBounds.ts';

/** Milliseconds from the last movement of the window to when its place is kept. */
const PLACE_DELAY = 500;
/** A page that crashes again and again this soon would go on crashing. */
const SHORT_LIFE = 3000;
const MOST_SHORT_LIVES = 3;

export function openWindow(settings: SettingsStore): BrowserWindow {
  const place = settings.windowPlace;
  const window = new BrowserWindow({
    ...visibleBounds(place),
    minWidth: 900,
    minHeight: 600,
    title: 'Backprop Lab',
    show: false,
    backgroundColor: settings.prefersDark ? '#16181a' : '#fbfaf7',
    autoHideMenuBar: true,
    // Windows and macOS take it from the executable.
    ...(process.platform === 'linux' ? { icon: join(app.getAppPath(), 'resources/icon.png') } : {}),
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });

  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  window.webContents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  window.once('ready-to-show', () => {
    if (place?.maximized) window.maximize();
    window.show();
  });
  keepPlace(window, settings);
  reviveAfterCrash(window);

  void window.loadURL(startUrl());
  return window;
}

function startUrl(): string {
  return process.env.ELECTRON_RENDERER_URL ?? START_URL;
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

/** A page that crashed is loaded anew; it shows what was on the screen. */
function reviveAfterCrash(window: BrowserWindow): void {
  let loaded = 0;
  let shortLives = 0;
  window.webContents.on('did-finish-load', () => {
    loaded = Date.now();
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    console.error(`The window's page ended: ${reason}`);
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    shortLives = Date.now() - loaded < SHORT_LIFE ? shortLives + 1 : 0;
    if (shortLives < MOST_SHORT_LIVES) void window.loadURL(startUrl());
  });
}
