// The app's window: sandboxed, without Node, and unable to go anywhere but to the app's own pages.

import { join } from 'node:path';

import { BrowserWindow } from 'electron';

import { START_URL } from './protocol.ts';
import type { SettingsStore } from './settingsStore.ts';
import { visibleBounds } from './windowBounds.ts';

export function openWindow(settings: SettingsStore): BrowserWindow {
  const window = new BrowserWindow({
    ...visibleBounds(settings.windowBounds),
    minWidth: 900,
    minHeight: 600,
    title: 'Backprop Lab',
    show: false,
    backgroundColor: settings.prefersDark ? '#16181a' : '#fbfaf7',
    autoHideMenuBar: true,
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
    window.show();
  });
  window.on('close', () => {
    settings.windowBounds = window.getNormalBounds();
  });

  void window.loadURL(process.env.ELECTRON_RENDERER_URL ?? START_URL);
  return window;
}
