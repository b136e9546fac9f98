// Reads the bundle that writes settings when something is first written: the first page does without it.

import { createRequire } from 'node:module';

import type { openSettingsFile as OpenSettingsFile } from './settingsFile.ts';
import settingsFile from './settingsFile?modulePath';

const load = createRequire(__filename);

export const openSettingsFile: typeof OpenSettingsFile = (name) =>
  (load(settingsFile) as { openSettingsFile: typeof OpenSettingsFile }).openSettingsFile(name);
