// The names of every message between main process and window.

export const channels = {
  readSettings: 'settings:read',
  saveSettings: 'settings:save',
  readSettingsState: 'settings:read-state',
  acknowledgeSettings: 'settings:acknowledge',
  /** To the window: how keeping settings goes, when that changes. */
  settingsState: 'settings:state',
  saveFile: 'file:save',
  openFile: 'file:open',
  dataFolder: 'data:folder',
  openDataFolder: 'data:open-folder',
  listBackups: 'data:backups',
  /** Everything into a backup; the window is loaded anew. */
  resetData: 'data:reset',
  restoreBackup: 'data:restore',
  /** What the window tells of itself for the menus. */
  menuState: 'menu:state',
  /** Asks the main process for one of its commands. */
  perform: 'menu:perform',
  /** To the window: a command that was chosen in a menu. */
  command: 'menu:command',
  /** The window is ready for files that the app was started with, or is given later. */
  receiveFiles: 'file:receive',
  /** To the window: a file it was given. */
  fileGiven: 'file:given',
  connectCore: 'core:connect',
  /** Ends a core that does not listen; another takes its place. */
  replaceCore: 'core:replace',
  /** To the window, with a port: the core answers there from now on. */
  coreConnected: 'core:connected',
  /** To the window: the core process ended; another is on its way. */
  coreLost: 'core:lost',
  /** To the window: the core ended several times at once and is not started again. */
  coreFailed: 'core:failed',
} as const;
