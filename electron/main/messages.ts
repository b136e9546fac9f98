// Answers what the window asks of the main process. Messages from anything but the app's own page are refused.

import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';

import { channels } from '../channels.ts';
import type { CoreSupervisor } from './coreSupervisor.ts';
import { START_URL } from './protocol.ts';
import type { SettingsStore } from './settingsStore.ts';

export function handleMessages(settings: SettingsStore, core: CoreSupervisor): void {
  ipcMain.handle(channels.readSettings, (event) => {
    requireOwnPage(event);
    return settings.read();
  });
  ipcMain.handle(channels.saveSettings, (event, changes: unknown) => {
    requireOwnPage(event);
    settings.save(changes);
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

function requireOwnPage({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): void {
  const expected = new URL(process.env.ELECTRON_RENDERER_URL ?? START_URL);
  const actual = new URL(senderFrame?.url ?? 'about:blank');
  if (actual.protocol !== expected.protocol || actual.host !== expected.host) {
    throw new Error(`Message from a foreign page refused: ${actual.protocol}//${actual.host}`);
  }
}
