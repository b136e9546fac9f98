// Answers what the window asks of the main process. Messages from anything but the app's own page are refused.

import {
  app,
  BrowserWindow,
  ipcMain,
  shell,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
} from 'electron';
import * as v from 'valibot';

import { channels } from '../channels.ts';
import { Backups } from './backups.ts';
import type { CoreSupervisor } from './coreSupervisor.ts';
import { openFile, saveFile, type Asker } from './files.ts';
import { START_URL } from './protocol.ts';
import type { SettingsStore } from './settingsStore.ts';
import { chromiumLicences, versions } from './versions.ts';

const SavedFileSchema = v.tuple([
  v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  v.instance(Uint8Array),
]);

export function handleMessages(settings: SettingsStore, core: CoreSupervisor): void {
  const folder = app.getPath('userData');
  const backups = new Backups(folder);

  answer(channels.readSettings, () => settings.read());
  answer(channels.saveSettings, (_window, changes) => {
    settings.save(changes);
  });
  answer(channels.readSettingsState, () => settings.storageState);
  answer(channels.acknowledgeSettings, () => {
    settings.acknowledge();
  });
  settings.onState = (state) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.webContents.send(channels.settingsState, state);
    }
  };

  answer(channels.saveFile, (window, ...given) => {
    const [name, bytes] = v.parse(SavedFileSchema, given);
    return saveFile(window, name, bytes);
  });
  answer(channels.openFile, openFile);
  answer(channels.dataFolder, () => folder);
  answer(channels.openDataFolder, () => shell.openPath(folder));

  answer(channels.versions, versions);
  answer(channels.openChromiumLicences, () => shell.openPath(chromiumLicences() ?? ''));

  answer(channels.listBackups, () => backups.list());
  answer(channels.resetData, async (window) => {
    await core.without(() => backups.make());
    settings.reset();
    window.webContents.reload();
  });
  answer(channels.restoreBackup, async (window, id) => {
    await core.without(() => backups.restore(v.parse(v.string(), id)));
    settings.reload();
    window.webContents.reload();
  });

  ipcMain.on(channels.connectCore, (event) => {
    requireOwnPage(event);
    core.connect(event.sender);
  });
  ipcMain.on(channels.replaceCore, (event) => {
    requireOwnPage(event);
    core.replace();
  });
}

/** Answers the calls of the app's own page. */
function answer(
  channel: string,
  handle: (window: Asker, ...given: readonly unknown[]) => unknown,
): void {
  ipcMain.handle(channel, (event, ...given: unknown[]) => {
    requireOwnPage(event);
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!window) throw new Error('Message from a page without a window refused');
    return handle(window, ...given);
  });
}

function requireOwnPage({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): void {
  const expected = new URL(process.env.ELECTRON_RENDERER_URL ?? START_URL);
  const actual = new URL(senderFrame?.url ?? 'about:blank');
  if (actual.protocol !== expected.protocol || actual.host !== expected.host) {
    throw new Error(`Message from a foreign page refused: ${actual.protocol}//${actual.host}`);
  }
}
