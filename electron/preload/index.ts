// The only things the window can ask of the desktop. Its type is the contract: the renderer imports it.

import { contextBridge, ipcRenderer } from 'electron';

import { channels, MAX_REPORT_LENGTH, notices, type Channel } from '../channels.ts';
import type { Performable, WindowCommand } from '../commands.ts';
import type { MenuState } from '../menuState.ts';
import type { Settings, SettingsChanges } from '../settings.ts';
import type { Backup, FileKind, OpenOutcome, SaveOutcome, SettingsState } from '../storage.ts';
import type { Versions } from '../versions.ts';

/** An answer's type is what the main process gives on that channel. */
function ask<Answer>(channel: Channel) {
  return (...given: readonly unknown[]) => ipcRenderer.invoke(channel, ...given) as Promise<Answer>;
}

/** Set by the first call of a page that runs. */
let hasBegun = false;

const cut = (text: string) => text.slice(0, MAX_REPORT_LENGTH);

const desktop = {
  /** What a page begins with. */
  readSettings: () => {
    hasBegun = true;
    return ask<Settings>(channels.readSettings)();
  },
  saveSettings: (changes: SettingsChanges) => ask<undefined>(channels.saveSettings)(changes),
  readSettingsState: () => ask<SettingsState>(channels.readSettingsState)(),
  /** The learner has been told of a settings file that was set aside. */
  acknowledgeSettings: () => ask<undefined>(channels.acknowledgeSettings)(),
  /** Calls back whenever keeping settings fails or works again. */
  onSettingsState: (listen: (state: SettingsState) => void) => {
    ipcRenderer.on(notices.settingsState, (_event, state: SettingsState) => {
      listen(state);
    });
  },
  /** Asks the learner where to save it. */
  saveFile: (name: string, bytes: Uint8Array) => ask<SaveOutcome>(channels.saveFile)(name, bytes),
  /** Asks the learner which file to read. */
  openFile: (kind: FileKind) => ask<OpenOutcome>(channels.openFile)(kind),
  /** What the menus are to show. */
  showInMenus: (state: MenuState) => ask<undefined>(channels.menuState)(state),
  /** Zoom, full screen, quit: what only the desktop can do. */
  perform: (command: Performable) => ask<undefined>(channels.perform)(command),
  /** Calls back with each command that is chosen in a menu. */
  onCommand: (listen: (command: WindowCommand, argument: string) => void) => {
    ipcRenderer.on(notices.command, (_event, command: WindowCommand, argument: string) => {
      listen(command, argument);
    });
  },
  /** Calls back with each file that the app is given: at its start, and while it is open. */
  onFileOpened: (listen: (file: OpenOutcome) => void) => {
    ipcRenderer.on(notices.fileOpened, (_event, file: OpenOutcome) => {
      listen(file);
    });
    return ask<undefined>(channels.receiveFiles)();
  },
  /** Where everything is kept. */
  dataFolder: () => ask<string>(channels.dataFolder)(),
  /** Resolves with whether it could be opened. */
  openDataFolder: () => ask<boolean>(channels.openDataFolder)(),
  versions: () => ask<Versions>(channels.versions)(),
  /** Resolves with whether it could be opened. */
  openChromiumLicences: () => ask<boolean>(channels.openChromiumLicences)(),
  listBackups: () => ask<Backup[]>(channels.listBackups)(),
  /** Puts everything into a backup and loads the page anew. */
  resetData: () => ask<undefined>(channels.resetData)(),
  restoreBackup: (id: string) => ask<undefined>(channels.restoreBackup)(id),
  /** Asks for a port to the core. It arrives as a window message named `core:connected`, now and whenever the core is replaced. */
  connectCore: () => ask<undefined>(channels.connectCore)(),
  /** Ends a core that is too busy to listen, or starts one where that was given up. Its successor connects by itself. */
  replaceCore: () => ask<undefined>(channels.replaceCore)(),
  /** Puts what helps to find a fault onto the clipboard. */
  copyDiagnostics: () => ask<undefined>(channels.copyDiagnostics)(),
  /** Shows the log in the file manager. */
  showLog: () => ask<undefined>(channels.showLog)(),
  /** For the log. */
  reportError: (text: string) => ask<undefined>(channels.reportError)(cut(text)),
  /** The page cannot show anything: the error page takes its place. */
  reportFailedStart: (text: string) => ask<undefined>(channels.startFailed)(cut(text)),
  /** Calls back when something went wrong in the main process. */
  onMainError: (listen: () => void) => {
    ipcRenderer.on(notices.mainError, () => {
      listen();
    });
  },
};

export type Desktop = typeof desktop;

contextBridge.exposeInMainWorld('desktop', desktop);

// Ports cannot pass the context bridge; a window message can carry them.
for (const name of [notices.coreConnected, notices.coreLost, notices.coreFailed]) {
  ipcRenderer.on(name, ({ ports }) => {
    window.postMessage(name, location.origin, ports);
  });
}

// The main process hears of no navigation to about:blank and the like before it has happened. The types of Chromium 114 lack what it has had since 102.
const { navigation } = window as unknown as { navigation: EventTarget };
navigation.addEventListener('navigate', (event) => {
  const { destination } = event as Event & { readonly destination: { readonly url: string } };
  const { protocol } = new URL(destination.url);
  if (protocol === 'about:' && event.cancelable) event.preventDefault();
});

// A script that is missing or makes no sense cannot say so itself. Once the page has loaded, it must have asked for the settings.
window.addEventListener('load', () => {
  if (location.pathname === '/index.html' && !hasBegun) {
    void desktop.reportFailedStart('its script did not run');
  }
});
