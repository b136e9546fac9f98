// What the preload is in the app: `window.desktop`, over what a browser has. A member that is missing here does not compile.

import type { WindowCommand } from '../../../electron/commands.ts';
import type { Desktop } from '../../../electron/preload/index.ts';
import { acceptChanges } from '../../../electron/acceptedChanges.ts';
import { defaultSettings, type Preferences, type Settings } from '../../../electron/settings.ts';
import { allKept } from '../../../electron/storage.ts';
import { CoreSupervisor } from './coreSupervisor.ts';
import { openFile, saveFile } from './files.ts';

declare global {
  interface Window {
    /** The test's own: shows the page in a theme, as the main process does. */
    useTheme(theme: Preferences['theme']): Promise<void>;
  }

  interface WindowEventMap {
    command: CustomEvent<WindowCommand>;
  }
}

const SETTINGS = 'settings';
/** As after a first start: the tour does not come by itself again. */
const { settings: START } = acceptChanges(defaultSettings('en'), {
  preferences: { tourSeen: true },
});

const supervisor = new CoreSupervisor();

function settings(): Settings {
  const kept = localStorage.getItem(SETTINGS);
  return kept === null ? START : (JSON.parse(kept) as Settings);
}

/** Backups are made by the main process and tested there. */
async function noBackups(): Promise<never> {
  throw new Error('A browser keeps no backups');
}

const desktop = {
  readSettings: async () => {
    await window.useTheme(settings().preferences.theme);
    return settings();
  },
  saveSettings: async (changes) => {
    // Before anything is awaited: a page that closes does nothing afterwards.
    localStorage.setItem(SETTINGS, JSON.stringify(acceptChanges(settings(), changes).settings));
    await window.useTheme(settings().preferences.theme);
    return undefined;
  },
  readSettingsState: async () => allKept,
  acknowledgeSettings: async () => undefined,
  onSettingsState: () => undefined,
  saveFile,
  openFile,
  dataFolder: async () => location.origin,
  openDataFolder: async () => true,
  listBackups: async () => [],
  resetData: noBackups,
  restoreBackup: noBackups,
  // A browser has no menus, and nobody gives it files; a test sends what would be chosen in a menu.
  showInMenus: async () => undefined,
  perform: async () => undefined,
  onCommand: (listen) => {
    window.addEventListener('command', ({ detail }) => {
      listen(detail, '');
    });
  },
  onFileOpened: async () => undefined,
  versions: async () => ({
    ...{ app: '', electron: '', chromium: navigator.userAgent, node: '', v8: '', system: '' },
    chromiumLicences: undefined,
  }),
  openChromiumLicences: async () => true,
  copyDiagnostics: async () => undefined,
  showLog: async () => undefined,
  reportError: async (text) => {
    console.error(text);
    return undefined;
  },
  reportFailedStart: async (text) => {
    console.error(text);
    return undefined;
  },
  onMainError: () => undefined,
  connectCore: async () => {
    supervisor.connect();
    return undefined;
  },
  replaceCore: async () => {
    supervisor.replace();
    return undefined;
  },
} satisfies Desktop;

Object.assign(window, { desktop });
