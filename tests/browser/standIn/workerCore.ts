// The core in a Web Worker: what electron/core/coreProcess.ts is in the app.

import {
  chooseKernels,
  createCoreService,
  type Archive,
  type Folder,
  type Host,
} from '@backprop-lab/core/service';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { serveCore as serve, type Client } from '../../../electron/core/corePort.ts';

const host: Host = {
  readText: async (path) => {
    const response = await fetch(`/resources/${path}`);
    if (!response.ok) throw new Error(`No such file: ${path}`);
    return response.text();
  },
  now: () => performance.now(),
  yieldToEventLoop: () => scheduler.postTask(() => undefined),
  wait: (delay) => scheduler.postTask(() => undefined, { delay }),
};

const gone = () => undefined;

/** Answers on every port that is sent to this worker; the newest one is the client. @param folder where runs are kept */
export function serveCore(folder: Folder): void {
  let client: Client | undefined;
  chooseKernels('simd-fma');
  const archive: Archive = {
    folder,
    version: 'browser',
    sha256: (bytes) =>
      bytesToHex(sha256(typeof bytes === 'string' ? utf8ToBytes(bytes) : new Uint8Array(bytes))),
    time: () => Date.now(),
    newId: () => crypto.randomUUID(),
  };
  const service = createCoreService(
    host,
    async (progress) => client?.progress(progress).catch(gone),
    archive,
    (state) => void client?.storage(state).catch(gone),
    (progress) => void client?.transfer(progress).catch(gone),
  );
  self.addEventListener('message', ({ ports: [port] }) => {
    if (!port) return;
    client?.$close();
    client = serve(service, {
      post: (message) => {
        port.postMessage(message);
      },
      listen: (receive) => {
        port.onmessage = ({ data }) => receive(data);
      },
    });
  });
}
