// Libraries that the first page does without: bundles of their own, read when they are first needed.

import { createRequire } from 'node:module';

import logWriter from './logWriter?modulePath';
import settingsFile from './settingsFile?modulePath';

const load = createRequire(__filename);

export function writeLog(): void {
  (load(logWriter) as typeof import('./logWriter.ts')).writeLog();
}

export const openSettingsFile: typeof import('./settingsFile.ts').openSettingsFile = (name) =>
  (load(settingsFile) as typeof import('./settingsFile.ts')).openSettingsFile(name);
