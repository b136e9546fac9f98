// The only things the window can ask of the desktop. Its type is the contract: the renderer imports it.

import { contextBridge, ipcRenderer } from 'electron';

import { channels } from '../channels.ts';
import type { Settings } from '../settings.ts';
import type { Backup, OpenOutcome, SaveOutcome, SettingsState } from '../storage.ts';
import type { Versions } from '../versions.ts';

/** An answer's type is what the main process gives on that channel. */
function ask<Answer>(channel: string) {
  return (...given: readonly unknown[]) => ipcRenderer.invoke(channel, ...given) as Promise<Answer>;
}

const desktop = {
  readSettings: () => ask<Settings>(channels.readSettings)(),
  saveSettings: (changes: Partial<Settings>) => ask<undefined>(channels.saveSettings)(changes),
  readSettingsState: () => ask<SettingsState>(channels.readSettingsState)(),
  /** The learner has been told of a settings file that was set aside. */
  acknowledgeSettings: () => ask<undefined>(channels.acknowledgeSettings)(),
  /** Calls back whenever keeping settings fails or works again. */
  onSettingsState: (listen: (state: SettingsState) => void) => {
    ipcRenderer.on(channels.settingsState, (_event, state: SettingsState) => {
      listen(state);
    });
  },
  /** Asks the learner where to save it. */
  saveFile: (name: string, bytes: Uint8Array) => ask<SaveOutcome>(channels.saveFile)(name, bytes),
  /** Asks the learner which file to read. */
  openFile: () => ask<OpenOutcome>(channels.openFile)(),
  /** Where everything is kept. */
  dataFolder: () => ask<string>(channels.dataFolder)(),
  /** Resolves with what went wrong; empty when nothing did. */
  openDataFolder: () => ask<string>(channels.openDataFolder)(),
  versions: () => ask<Versions>(channels.versions)(),
  /** Resolves with what went wrong; empty when nothing did. */
  openChromiumLicences: () => ask<string>(channels.openChromiumLicences)(),
  listBackups: () => ask<Backup[]>(channels.listBackups)(),
  /** Puts everything into a backup and loads the page anew. */
  resetData: () => ask<undefined>(channels.resetData)(),
  restoreBackup: (id: string) => ask<undefined>(channels.restoreBackup)(id),
  /** Asks for a port to the core. It arrives as a window message named `core:connected`, now and whenever the core is replaced. */
  connectCore: () => {
    ipcRenderer.send(channels.connectCore);
  },
  /** Ends a core that is too busy to listen. Its successor connects by itself. */
  replaceCore: () => {
    ipcRenderer.send(channels.replaceCore);
  },
};

export type Desktop = typeof desktop;

contextBridge.exposeInMainWorld('desktop', desktop);

// Ports cannot pass the context bridge; a window message can carry them.
for (const name of [channels.coreConnected, channels.coreLost, channels.coreFailed]) {
  ipcRenderer.on(name, ({ ports }) => {
    window.postMessage(name, location.origin, ports);
  });
}
