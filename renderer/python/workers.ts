// Workers with a Python each. While somebody may run one, another waits beside it: a program that is stopped ends its worker, and the next is there at once.

import { createBirpc, type BirpcReturn } from 'birpc';

import { channelOver } from '../state/channel.ts';
import { forgetPythonFiles, pythonFiles } from './pythonFiles.ts';
import type { StartedPython, WorkerClient, WorkerFunctions } from './workerContract.ts';

export interface PythonWorker {
  readonly functions: BirpcReturn<WorkerFunctions, WorkerClient>;
  /** Rejects when Python cannot be started, or breaks down. */
  readonly started: Promise<StartedPython>;
  /** Is told what is printed, and that the worker broke down. */
  client: PythonWorkerClient;
  end(): void;
}

interface PythonWorkerClient extends WorkerClient {
  /** The worker ended by itself, as with a stack that overflows the engine's. @param reason in the engine's words */
  broken(reason: unknown): void;
}

const nobody: PythonWorkerClient = {
  line: () => undefined,
  begun: () => undefined,
  figure: () => undefined,
  trained: () => undefined,
  broken: () => undefined,
};

let users = 0;
let spare: PythonWorker | undefined;

/**
 * Keeps a Python ready from now on.
 * @returns a function that says that it is needed no longer
 */
export function keepPythonReady(): () => void {
  users += 1;
  spare ??= startWorker();
  return () => {
    users -= 1;
    if (users > 0) return;
    spare?.end();
    spare = undefined;
    forgetPythonFiles();
  };
}

/** The one that is ready, or nearly. Once it is, the next is started. */
export function takeWorker(): PythonWorker {
  const worker = spare ?? startWorker();
  spare = undefined;
  const startNext = () => {
    if (users > 0) spare ??= startWorker();
  };
  worker.started.then(startNext, () => undefined);
  return worker;
}

function startWorker(): PythonWorker {
  const worker = new Worker(new URL('./pythonWorker.ts', import.meta.url), {
    type: 'module',
    name: 'python',
  });
  const functions = createBirpc<WorkerFunctions, WorkerClient>(
    {
      line: (line) => {
        python.client.line(line);
      },
      begun: (line) => {
        python.client.begun(line);
      },
      figure: (figure) => {
        python.client.figure(figure);
      },
      trained: (training) => {
        python.client.trained(training);
      },
    },
    channelOver(worker),
  );
  const end = () => {
    worker.terminate();
    functions.$close();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end();
    python.client.broken(event.error ?? event.message);
  };
  const started = pythonFiles().then((files) => functions.start(files));
  // Whoever takes it is told; one that is ended before that concerns nobody.
  started.catch(() => undefined);
  const python: PythonWorker = { functions, started, client: nobody, end };
  return python;
}
