// Loads the bundle that writes the log only when something is first logged, to keep the start fast.

import { createRequire } from 'node:module';

import type { writeLog as WriteLog } from './logWriter.ts';
import logWriter from './logWriter?modulePath';

const load = createRequire(__filename);

export const writeLog: typeof WriteLog = () => {
  (load(logWriter) as { writeLog: typeof WriteLog }).writeLog();
};
