// The smallest possible app: one window with a blank page, sandboxed like ours. Its costs are those of Electron alone.

import { join } from 'node:path';

import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  void window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => {
  app.quit();
});
