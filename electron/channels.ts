// The names of every message between main process and window.

/** What the window asks. Each has a schema (main/messages/messageSchemas.ts) and an answer (main/messages/messages.ts), or nothing compiles. */
export const channels = {
  readSettings: 'settings:read',
  saveSettings: 'settings:save',
  readSettingsState: 'settings:read-state',
  acknowledgeSettings: 'settings:acknowledge',
  saveFile: 'file:save',
  openFile: 'file:open',
  dataFolder: 'data:folder',
  openDataFolder: 'data:open-folder',
  listBackups: 'data:backups',
  /** Moves everything into a backup; then the window reloads. */
  resetData: 'data:reset',
  restoreBackup: 'data:restore',
  /** The window's state as the menus need it. */
  menuState: 'menu:state',
  /** Asks the main process for one of its commands. */
  perform: 'menu:perform',
  /** The window is ready for files to open, those of the app's start and later ones. */
  receiveFiles: 'file:receive',
  versions: 'about:versions',
  openChromiumLicences: 'about:chromium-licences',
  connectCore: 'core:connect',
  /** Replaces an unresponsive core, or starts one if none is running. */
  replaceCore: 'core:replace',
  /** Versions, settings and the last errors, without anything personal, onto the clipboard. */
  copyDiagnostics: 'diagnostics:copy',
  showLog: 'log:show',
  /** An error that the window did not expect, for the log. */
  reportError: 'error:report',
  /** The page could not start and shows nothing. */
  startFailed: 'page:start-failed',
} as const;

/** Characters of an error's text; the preload cuts what is longer. */
export const MAX_REPORT_LENGTH = 4000;

export type Channel = (typeof channels)[keyof typeof channels];

/** What the main process tells the window. */
export const notices = {
  /** The state of saving the settings, whenever it changes. */
  settingsState: 'settings:state',
  /** With a port: the core answers there from now on. */
  coreConnected: 'core:connected',
  /** The core process ended; another is being started. */
  coreLost: 'core:lost',
  /** The core ended several times at once and is not started again. */
  coreFailed: 'core:failed',
  /** A command that was chosen in a menu. */
  command: 'menu:command',
  /** A file to open. */
  fileOpened: 'file:opened',
  /** Something went wrong in the main process; it is in the log. */
  mainError: 'main:error',
} as const;
