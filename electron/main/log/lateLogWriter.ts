// Reads the bundle that writes the log when something is first written: the first page does without it.

import { createRequire } from 'node:module';

import type { writeLog as WriteLog } from './logWriter.ts';
import logWriter from './logWriter?modulePath';

const load = createRequire(__filename);

export const writeLog: typeof WriteLog = () => {
  (load(logWriter) as { writeLog: typeof WriteLog }).writeLog();
};
