// Handles failures of the window's page: reloads it, shows the error page, or asks the learner.

import { app, clipboard, dialog, shell, type BrowserWindow } from 'electron';

import { wordsIn } from '../../language/words.ts';
import { diagnosticsNow } from '../diagnostics/diagnosticsNow.ts';
import { addressOf, errorPageAt, remedyAt, type PageFailure } from '../errors/errorPage.ts';
import { logFile, person } from '../log/log.ts';
import { withoutHome } from '../log/personalNames.ts';
import { isErrorPage, isOwnPage, shown, startUrl } from '../protocol/addresses.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import type { AppWindow } from './appWindow.ts';

/** A crash this soon after loading counts as early; several early crashes in a row mean that reloading does not help. */
const EARLY_CRASH_MS = 3000;
const MAX_EARLY_CRASHES = 3;
/** Chromium's error code for a load that was replaced by another one. */
const ABORTED = -3;

export function handlePageFailures(window: BrowserWindow, settings: SettingsStore): void {
  const contents = window.webContents;
  reloadAfterCrash(window, settings);
  contents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    console.error(`${shown(url)} could not be loaded: ${description}`);
    if (isErrorPage(url)) giveUp(settings);
    else showErrorPage(window, 'notLoaded');
  });
  contents.on('did-navigate', (_event, url, status) => {
    if (!isOwnPage(url) && !isErrorPage(url)) {
      console.warn(`Refused: going to ${shown(url)}`);
      load(window, startUrl());
      return;
    }
    if (status < 400 || isErrorPage(url)) return;
    console.error(`${shown(url)} was answered with ${status}`);
    showErrorPage(window, 'notLoaded');
  });
  contents.on('preload-error', (_event, path, error) => {
    console.error(`The preload ${path} failed:`, error);
    if (!isErrorPage(contents.getURL())) showErrorPage(window, 'preload');
  });
  contents.on('will-navigate', ({ url }) => {
    // Refused like every other; what the error page's own links stand for is done instead.
    if (isErrorPage(contents.getURL())) void remedy(window, settings, url);
  });
  offerReloadWhenUnresponsive(window, settings);
}

export function showErrorPage(window: AppWindow, failure: PageFailure): void {
  load(window, addressOf({ failure, copied: false }));
}

/** A failed load is handled in `did-fail-load`; the rejected promise only repeats it. */
export function load(window: AppWindow, url: string): void {
  window.loadURL(url).catch((error: unknown) => {
    console.warn(`Not loaded: ${String(error)}`);
  });
}

/** Reloads a page that crashed; it restores what was on the screen. */
function reloadAfterCrash(window: BrowserWindow, settings: SettingsStore): void {
  const contents = window.webContents;
  /** When the present page finished loading; undefined before that. */
  let loaded: number | undefined;
  let earlyCrashes = 0;
  contents.on('did-finish-load', () => {
    loaded = performance.now();
    if (!isErrorPage(contents.getURL())) return;
    earlyCrashes = 0;
    // A window waits for its first page to be shown; there may never have been one.
    if (!window.isVisible()) window.show();
  });
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    console.error(`The window's page ended: ${reason} (${exitCode})`);
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const isShort = loaded === undefined || performance.now() - loaded < EARLY_CRASH_MS;
    loaded = undefined;
    earlyCrashes = isShort ? earlyCrashes + 1 : 0;
    // An error page that died before it came is not yet what the address says.
    if (isErrorPage(contents.getURL()) || earlyCrashes > MAX_EARLY_CRASHES) giveUp(settings);
    else if (earlyCrashes < MAX_EARLY_CRASHES) load(window, startUrl());
    else showErrorPage(window, 'crashed');
  });
}

async function remedy(window: BrowserWindow, settings: SettingsStore, url: string): Promise<void> {
  switch (remedyAt(url)) {
    case 'again':
      load(window, startUrl());
      break;
    case 'log':
      shell.showItemInFolder(logFile());
      break;
    case 'copy': {
      await clipboard.writeText(diagnosticsNow(settings.read()));
      const page = errorPageAt(window.webContents.getURL());
      if (page) load(window, addressOf({ ...page, copied: true }));
      break;
    }
    case undefined:
      break;
  }
}

function offerReloadWhenUnresponsive(window: BrowserWindow, settings: SettingsStore): void {
  let asked: AbortController | undefined;
  window.on('responsive', () => asked?.abort());
  window.on('unresponsive', () => {
    console.warn('The page does not respond');
    if (!asked) void ask();
  });

  async function ask(): Promise<void> {
    const words = wordsIn(settings.read().preferences.language).failures;
    asked = new AbortController();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words.unresponsive,
      detail: words.unresponsiveDetail,
      buttons: [words.wait, words.reload],
      defaultId: 0,
      cancelId: 0,
      signal: asked.signal,
    });
    asked = undefined;
    // An unresponsive page cannot reload itself; a crashed one is reloaded.
    if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  }
}

/** Not even the error page can be shown. */
function giveUp(settings: SettingsStore): void {
  const words = wordsIn(settings.read().preferences.language);
  dialog.showErrorBox(words.app, words.failures.noPage(withoutHome(logFile(), person)));
  app.quit();
}
