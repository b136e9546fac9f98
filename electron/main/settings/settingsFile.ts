// Writes the settings' file, by electron-store. A bundle of its own: reading the library takes 15 milliseconds of the start.

import Store from 'electron-store';

/** @param name of the file, without its ending */
export function openSettingsFile(name: string): Store {
  return new Store({ name });
}
