// The only things the window can ask of the desktop. Its type is the contract: the renderer imports it.

import { contextBridge, ipcRenderer } from 'electron';

import { channels } from '../channels.ts';
import type { Settings } from '../settings.ts';

const desktop = {
  readSettings: () => ipcRenderer.invoke(channels.readSettings) as Promise<Settings>,
  saveSettings: (changes: Partial<Settings>) =>
    ipcRenderer.invoke(channels.saveSettings, changes) as Promise<void>,
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
