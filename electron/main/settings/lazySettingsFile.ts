// Loads the bundle that writes settings only when something is first saved, to keep the start fast.

import { createRequire } from 'node:module';

import type { openSettingsFile as OpenSettingsFile } from './settingsFile.ts';
import settingsFile from './settingsFile?modulePath';

const load = createRequire(__filename);

export const openSettingsFile: typeof OpenSettingsFile = (name) =>
  (load(settingsFile) as { openSettingsFile: typeof OpenSettingsFile }).openSettingsFile(name);
