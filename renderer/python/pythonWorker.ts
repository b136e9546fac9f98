// The worker that runs learners' Python. It is confined by the headers that its script comes with (docs/security.md): it can fetch nothing, and start nothing.

import {
  chooseKernels,
  startPython,
  type PyodideModule,
  type Python,
} from '@backprop-lab/core/python';
import { createBirpc } from 'birpc';

import type { FetchedFiles, WorkerClient, WorkerFunctions } from './workerContract.ts';

/** What no policy forbids: storage, and other pages and workers of the app. */
const CLOSED = ['indexedDB', 'caches', 'BroadcastChannel'];

for (const name of CLOSED) Object.defineProperty(self, name, { value: undefined });
Object.defineProperty(self.navigator, 'storage', { value: undefined });
Object.defineProperty(self.navigator, 'locks', { value: undefined });

let python: Python | undefined;

const functions: WorkerFunctions = {
  async start(files) {
    chooseKernels('simd-fma');
    python = await startPython(
      { ...files, pyodide: await pyodideIn(files) },
      { onLine: (line) => void page.line.asEvent(line) },
    );
    const { version, startedFrom } = python;
    return { version, startedFrom };
  },

  run(source, fileName) {
    if (!python) throw new Error('Python has not been started');
    python.reseed();
    const namespace = python.newNamespace();
    try {
      const outcome = namespace.run(source, fileName);
      return outcome.ok ? undefined : outcome.error;
    } finally {
      namespace.close();
    }
  },
};

function pyodideIn({ folder }: FetchedFiles): Promise<PyodideModule> {
  return import(/* @vite-ignore */ `${folder}pyodide.mjs`) as Promise<PyodideModule>;
}

const page = createBirpc<WorkerClient, WorkerFunctions>(functions, {
  post: (message: unknown) => {
    self.postMessage(message);
  },
  on: (receive) => {
    self.onmessage = ({ data }: MessageEvent) => {
      receive(data);
    };
  },
  timeout: -1,
});
