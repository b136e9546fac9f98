// The app's main process: opens the window, serves its files, and keeps the core process running.

import { app, BrowserWindow } from 'electron';

import { CoreSupervisor } from './coreSupervisor.ts';
import { saveFirstScreenshot } from './firstScreenshot.ts';
import { errorPages } from './errorPages.ts';
import { lockDown } from './lockdown.ts';
import { startLog } from './log.ts';
import { attendToMainErrors, failToStart } from './mainErrors.ts';
import { handleMessages } from './messages.ts';
import { declareProtocol, serve } from './protocol.ts';
import { SettingsStore } from './settingsStore.ts';
import { openWindow } from './window.ts';

startLog();
attendToMainErrors();
declareProtocol();
lockDown();

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start).catch(failToStart);
} else {
  app.quit();
}

function start(): void {
  const settings = new SettingsStore();
  const core = new CoreSupervisor();
  serve(errorPages(settings));
  handleMessages(settings, core);

  const screenshot = app.commandLine.getSwitchValue('screenshot-first-window');
  const window = openWindow(settings);
  if (screenshot !== '' && !app.isPackaged) saveFirstScreenshot(window, screenshot);

  app.on('second-instance', () => {
    const [first] = BrowserWindow.getAllWindows();
    if (first?.isMinimized()) first.restore();
    first?.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(settings);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let hasEnded = false;
  app.on('will-quit', (event) => {
    settings.flush();
    if (hasEnded) return;
    event.preventDefault();
    void core.end().then(() => {
      hasEnded = true;
      app.quit();
    });
  });
}
