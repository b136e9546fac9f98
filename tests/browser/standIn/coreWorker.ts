// The core's worker of the page in the browser: it keeps runs in the browser's database, and its end can be heard.

import { DatabaseFolder } from './databaseFolder.ts';
import { serveCore } from './workerCore.ts';

serveCore(new DatabaseFolder());

// The page hears of this worker's end by the lock that becomes free then.
void navigator.locks.request(self.name, () => {
  self.postMessage('ready');
  return new Promise<never>(() => undefined);
});
