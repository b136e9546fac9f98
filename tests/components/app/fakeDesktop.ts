// What the preload is in the app, for one opened app in a component test: it notes what it is asked, and says what a test has it say.

import { parse } from 'valibot';

import { acceptChanges } from '../../../electron/acceptedChanges.ts';
import type { Performable, WindowCommand } from '../../../electron/commands.ts';
import { MenuStateSchema, type MenuState } from '../../../electron/menuState.ts';
import type { Desktop } from '../../../electron/preload/index.ts';
import type { Settings } from '../../../electron/settings.ts';
import {
  allKept,
  type Backup,
  type FileKind,
  type OpenOutcome,
  type SettingsState,
} from '../../../electron/storage.ts';
import type { CoreInWorker } from './coreInWorker.ts';

/** What stays when an app is closed and opened again. */
export interface Profile {
  readonly name: string;
  settings: Settings;
}

export class FakeDesktop {
  /** What the menus were last told. */
  menus: MenuState | undefined;
  readonly performed: Performable[] = [];
  readonly savedFiles: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  /** What the next question for a file is answered with. */
  fileToOpen: OpenOutcome = { kind: 'cancelled' };
  /** What files it was asked for. */
  readonly askedKinds: FileKind[] = [];
  backups: Backup[] = [];
  /** Nothing that is to be kept is taken. */
  refusesSaves = false;
  /** Something of the last save. */
  private hasRefused = false;
  /** What the app reported as wrong. */
  readonly reports: string[] = [];

  /** Resolves once the app is whole: then it has told the menus for the first time. */
  readonly ready: Promise<void>;
  private nowReady: () => void = () => undefined;

  private listenToCommand: Parameters<Desktop['onCommand']>[0] = () => undefined;
  private listenToFile: Parameters<Desktop['onFileOpened']>[0] = () => undefined;
  private listenToSettings: Parameters<Desktop['onSettingsState']>[0] = () => undefined;

  constructor(
    private readonly profile: Profile,
    private readonly core: CoreInWorker,
    /** Makes the app's own objects of the test's. */
    private readonly own: <Value>(value: Value) => Value,
  ) {
    this.ready = new Promise((resolve) => (this.nowReady = resolve));
  }

  /** As if it had been chosen in a menu. */
  choose(command: WindowCommand, argument = ''): void {
    this.listenToCommand(command, argument);
  }

  giveFile(file: OpenOutcome): void {
    this.listenToFile(this.own(file));
  }

  sendSettingsState(state: SettingsState): void {
    this.listenToSettings(this.own(state));
  }

  /** `window.desktop` for the app. A member that is missing here does not compile. */
  readonly offered = {
    readSettings: async () => this.own(this.profile.settings),
    saveSettings: async (changes) => {
      if (this.refusesSaves) throw new Error('refused');
      const { settings, refused } = acceptChanges(this.profile.settings, changes);
      this.profile.settings = settings;
      if (refused.length > 0 || this.hasRefused) this.sendSettingsState({ ...allKept, refused });
      this.hasRefused = refused.length > 0;
      return undefined;
    },
    readSettingsState: async () => this.own(allKept),
    acknowledgeSettings: async () => undefined,
    onSettingsState: (listen) => {
      this.listenToSettings = listen;
    },
    saveFile: async (name, bytes) => {
      this.savedFiles.push({ name, bytes });
      return { kind: 'saved', path: name };
    },
    openFile: async (kind) => {
      this.askedKinds.push(kind);
      return this.own(this.fileToOpen);
    },
    dataFolder: async () => '/home/learner/.config/backprop-lab',
    openDataFolder: async () => true,
    listBackups: async () => this.own(this.backups),
    resetData: async () => undefined,
    restoreBackup: async () => undefined,
    showInMenus: async (state) => {
      // What the main process would refuse fails here, too.
      this.menus = parse(MenuStateSchema, state);
      this.nowReady();
      return undefined;
    },
    perform: async (command) => {
      this.performed.push(command);
      return undefined;
    },
    onCommand: (listen) => {
      this.listenToCommand = listen;
    },
    onFileOpened: async (listen) => {
      this.listenToFile = listen;
      return undefined;
    },
    versions: async () => ({
      ...{ app: '0.0.0', electron: '0.0.0', chromium: '0.0.0', node: '0.0.0', v8: '0.0.0' },
      system: 'Test',
      chromiumLicences: undefined,
    }),
    openChromiumLicences: async () => true,
    copyDiagnostics: async () => undefined,
    showLog: async () => undefined,
    reportError: async (text) => this.note(text),
    reportFailedStart: async (text) => this.note(text),
    onMainError: () => undefined,
    connectCore: async () => {
      this.core.connect();
      return undefined;
    },
    replaceCore: async () => {
      this.core.replace();
      return undefined;
    },
  } satisfies Desktop;

  private note(text: string): undefined {
    this.reports.push(text);
    return undefined;
  }
}
