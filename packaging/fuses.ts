// Electron's fuses, set permanently in the executable of every package: features that no command line or environment can switch on any more.

import type { Configuration } from 'electron-builder';

export const fuses: NonNullable<Configuration['electronFuses']> = {
  // Not a general Node: neither by ELECTRON_RUN_AS_NODE nor with a debugger or options from outside.
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // Its own archive and nothing else; on Windows and macOS only with the contents it was packaged with.
  onlyLoadAppFromAsar: true,
  enableEmbeddedAsarIntegrityValidation: true,
  // Pages come from app:// alone.
  grantFileProtocolExtraPrivileges: false,
  // The app keeps no cookies; without a key ring to ask, it starts on any Linux without a question.
  enableCookieEncryption: false,
  // One snapshot for all processes, as Electron ships it.
  loadBrowserProcessSpecificV8Snapshot: false,
};
