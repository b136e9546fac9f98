// The app's main process: opens the window, serves its files, and keeps the core process running.

import { app, BrowserWindow, Menu } from 'electron';

import { APP_ID } from '../appId.ts';
import { lockDown } from './confinement/lockdown.ts';
import { CoreSupervisor } from './core/coreSupervisor.ts';
import { errorPages } from './errors/errorPages.ts';
import { handleMainErrors, failToStart, refuseToStart } from './errors/mainErrors.ts';
import { OpenFileQueue } from './files/openFileQueue.ts';
import { writeLog } from './log/lazyLogWriter.ts';
import { logStart, startLog } from './log/log.ts';
import { AppMenu } from './menu/appMenu.ts';
import { handleMessages } from './messages/messages.ts';
import { lessonLinks } from './protocol/lessonLinks.ts';
import { tryPolicy } from './policy/dataFolder.ts';
import { declareProtocol, serve } from './protocol/protocol.ts';
import { SettingsStore } from './settings/settingsStore.ts';
import { saveFirstScreenshot } from './window/firstScreenshot.ts';
import { openWindow } from './window/window.ts';
import { Zoom } from './window/zoom.ts';

// Before anything asks where the app keeps what it keeps.
const policy = tryPolicy();
// Windows: its taskbar and recent files know the app by this.
app.setAppUserModelId(APP_ID);
startLog(writeLog);
handleMainErrors();
declareProtocol();
// Otherwise Electron would create its default menu before ours.
Menu.setApplicationMenu(null);
const files = new OpenFileQueue();
lockDown();
// The window's heap stays small without costing frames: docs/performance-window.md.
const flags = ['--optimize-for-size', '--min-semi-space-size=2', '--max-semi-space-size=2'];
// An engine of 2023 may end the window's process in the middle of Python, when it undoes the inlining of a call of WebAssembly.
if (process.versions.v8.startsWith('11.')) flags.push('--no-turbo-inline-js-wasm-calls');
app.commandLine.appendSwitch('js-flags', flags.join(' '));

if (policy.error) {
  const { error } = policy;
  void app.whenReady().then(() => {
    refuseToStart(error);
  });
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start).catch(failToStart);
} else {
  app.quit();
}

function start(): void {
  const settings = new SettingsStore(policy.language);
  const core = new CoreSupervisor();
  serve(errorPages(settings), lessonLinks(settings));
  const zoom = new Zoom(settings);
  const window = openWindow(settings, zoom);
  // While the page's process starts, there is time for everything else.
  const menu = new AppMenu(settings.read(), zoom);
  handleMessages({ settings, core, menu, files });
  // Not earlier: until then the page waits for answers.
  window.webContents.once('dom-ready', logStart);

  const screenshot = app.commandLine.getSwitchValue('screenshot-first-window');
  if (screenshot !== '' && !app.isPackaged) saveFirstScreenshot(window, screenshot);

  app.on('second-instance', () => {
    const [first] = BrowserWindow.getAllWindows();
    if (first?.isMinimized()) first.restore();
    first?.focus();
  });
  // On macOS, too: an app of one window has nothing to do without it.
  app.on('window-all-closed', () => {
    app.quit();
  });
  let hasEnded = false;
  app.on('will-quit', (event) => {
    settings.flush();
    if (hasEnded) return;
    event.preventDefault();
    void core.end().then(() => {
      hasEnded = true;
      // Without a core to wait for, Electron would still be handling this event and would ignore another request to quit.
      setImmediate(() => {
        app.quit();
      });
    });
  });
}
