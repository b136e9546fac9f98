// Answers what the window asks of the main process: only the app's own page, and only what fits the message's schema.

import { basename } from 'node:path';

import { asFileName } from '@backprop-lab/core/exports/fileName';
import { app, BrowserWindow, clipboard, ipcMain, shell } from 'electron';
import * as v from 'valibot';

import { channels, notices, type Channel } from '../../channels.ts';
import type { CoreSupervisor } from '../core/coreSupervisor.ts';
import { diagnosticsNow } from '../diagnostics/diagnosticsNow.ts';
import { chromiumLicences, versions } from '../diagnostics/versions.ts';
import { openFile, saveFile } from '../files/files.ts';
import type { OpenFileQueue } from '../files/openFileQueue.ts';
import { ErrorReports } from '../log/errorReports.ts';
import { logFile } from '../log/log.ts';
import type { AppMenu } from '../menu/appMenu.ts';
import { Backups } from '../settings/backups.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { wordsIn } from '../../language/words.ts';
import type { AppWindow } from '../window/appWindow.ts';
import { showErrorPage } from '../window/pageFailures.ts';
import { messageSchemas, type Given } from './messageSchemas.ts';
import { requireOwnPage } from './senders.ts';

/** One for every channel: a channel without an answer does not compile. */
type Answers = { [C in Channel]: (window: AppWindow, ...given: Given<C>) => unknown };

export interface Answerers {
  readonly settings: SettingsStore;
  readonly core: CoreSupervisor;
  readonly menu: AppMenu;
  readonly files: OpenFileQueue;
}

export function handleMessages({ settings, core, menu, files }: Answerers): void {
  const folder = app.getPath('userData');
  const backups = new Backups(folder);
  const reports = new ErrorReports((text) => console.error(text));

  const answers: Answers = {
    [channels.readSettings]: () => settings.read(),
    [channels.saveSettings]: (_window, changes) => {
      settings.save(changes);
    },
    [channels.readSettingsState]: () => settings.storageState,
    [channels.acknowledgeSettings]: () => {
      settings.acknowledge();
    },

    [channels.saveFile]: (window, name, bytes) => saveFile(window, asFileName(name), bytes),
    [channels.openFile]: (window, kind) => {
      const { app, commands } = wordsIn(settings.read().preferences.language);
      return openFile(window, kind, kind === 'program' ? commands.programs : app);
    },
    [channels.receiveFiles]: ({ webContents }) => {
      files.handTo(webContents);
    },
    [channels.menuState]: (_window, state) => {
      menu.show(state);
    },
    [channels.perform]: (window, name) => {
      menu.performOnDesktop(name, window);
    },
    [channels.dataFolder]: () => folder,
    [channels.openDataFolder]: () => openInSystem(folder),

    [channels.listBackups]: () => backups.list(),
    [channels.resetData]: async (window) => {
      settings.flush();
      await core.without(() => backups.make());
      settings.reset();
      window.webContents.reload();
    },
    [channels.restoreBackup]: async (window, id) => {
      settings.flush();
      await core.without(() => backups.restore(id));
      settings.reload();
      window.webContents.reload();
    },

    [channels.versions]: versions,
    [channels.openChromiumLicences]: () => openInSystem(chromiumLicences() ?? ''),

    [channels.connectCore]: ({ webContents }) => {
      core.connect(webContents);
    },
    [channels.replaceCore]: () => {
      core.replace();
    },

    [channels.copyDiagnostics]: async () => {
      await clipboard.writeText(diagnosticsNow(settings.read()));
    },
    [channels.showLog]: () => {
      shell.showItemInFolder(logFile());
    },
    [channels.reportError]: (_window, text) => {
      reports.take(`The window reports: ${text}`);
    },
    [channels.startFailed]: (window, text) => {
      reports.take(`The page did not start: ${text}`);
      showErrorPage(window, 'notStarted');
    },
  };
  for (const channel of Object.values(channels)) attend(channel, answers);

  settings.onState = (state) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.webContents.send(notices.settingsState, state);
    }
  };
}

/** Whether that could be done: the system's own words for why not quote the path. */
async function openInSystem(path: string): Promise<boolean> {
  const isOpened = (await shell.openPath(path)) === '';
  if (!isOpened) console.error(`The system could not open ${basename(path)}`);
  return isOpened;
}

function attend(channel: Channel, answers: Answers): void {
  const answer = answers[channel] as (window: AppWindow, ...given: readonly unknown[]) => unknown;
  ipcMain.handle(channel, (event, ...given: unknown[]) => {
    const window = requireOwnPage(event);
    const fitting = v.safeParse<v.GenericSchema<unknown[], readonly unknown[]>>(
      messageSchemas[channel],
      given,
    );
    // The schema's own words quote what was given, and the page has errors put into the log.
    if (!fitting.success) throw new TypeError(`${channel} was given what does not fit it`);
    return answer(window, ...fitting.output);
  });
}
