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
  versions: 'about:versions',
  openChromiumLicences: 'about:chromium-licences',
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
