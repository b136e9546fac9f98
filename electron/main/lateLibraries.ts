// Libraries that the first page does without: bundles of their own, read when they are first needed.

import { createRequire } from 'node:module';

import type { writeLog as WriteLog } from './log/logWriter.ts';
import logWriter from './log/logWriter?modulePath';
import type { openSettingsFile as OpenSettingsFile } from './settings/settingsFile.ts';
import settingsFile from './settings/settingsFile?modulePath';

const load = createRequire(__filename);

export const writeLog: typeof WriteLog = () => {
  (load(logWriter) as { writeLog: typeof WriteLog }).writeLog();
};

export const openSettingsFile: typeof OpenSettingsFile = (name) =>
  (load(settingsFile) as { openSettingsFile: typeof OpenSettingsFile }).openSettingsFile(name);
