// The core's own process: hosts core/service and answers whoever holds the other end of the port.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { createCoreService, type Host } from '@backprop-lab/core/service';
import { createBirpc } from 'birpc';
import type { MessagePortMain } from 'electron';

import type { CoreClient, CoreFunctions } from '../coreContract.ts';

const [, , appPath = ''] = process.argv;

const host: Host = {
  readText: (path) => readFile(join(appPath, 'resources', path), 'utf8'),
  now: () => performance.now(),
  nextTurn: () => setImmediate(),
};

process.parentPort.on('message', ({ ports: [port] }) => {
  if (port) serve(port);
});

/** One service per connection; when the window goes away its run ends. */
function serve(port: MessagePortMain): void {
  const service: CoreFunctions = createCoreService(host, (progress) => client.progress(progress));
  const client = createBirpc<CoreClient, CoreFunctions>(service, {
    post: (message: unknown) => {
      port.postMessage(message);
    },
    on: (receive) => {
      port.on('message', ({ data }) => {
        receive(data);
      });
    },
    timeout: -1,
  });
  port.once('close', () => {
    void service.stop();
  });
  port.start();
}
