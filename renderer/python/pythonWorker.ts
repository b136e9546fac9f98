// The worker that runs learners' Python. It is confined by the headers that its script comes with (docs/security.md): it can fetch nothing, and start nothing.

import {
  chooseKernels,
  hasLoop,
  startPython,
  type Namespace,
  type PyodideModule,
  type Python,
  type PythonError,
} from '@backprop-lab/core/python';
import { exercises } from '@backprop-lab/core/exercises/catalogue';
import { digitRows, Judge, recordedOf } from '@backprop-lab/core/judge';
import { explainError } from '@backprop-lab/core/judge/errors/explainError';
import { parseDigits } from '@backprop-lab/core/data/digits';
import { ownBackwardOf } from '@backprop-lab/core/ownBackward/ownBackward';
import { ownProgram } from '@backprop-lab/core/ownBackward/ownProgram';
import { trainWithOwnBackward } from '@backprop-lab/core/ownBackward/ownTraining';
import { createBirpc } from 'birpc';

import { channelOver } from '../state/channel.ts';
import type {
  ExplainedError,
  FetchedFiles,
  WorkerClient,
  WorkerFunctions,
} from './workerContract.ts';

/** What no policy forbids: storage, and other pages and workers of the app. */
const CLOSED = ['indexedDB', 'caches', 'BroadcastChannel'];

for (const name of CLOSED) Object.defineProperty(self, name, { value: undefined });
Object.defineProperty(self.navigator, 'storage', { value: undefined });
Object.defineProperty(self.navigator, 'locks', { value: undefined });

/** Milliseconds between two looks at how fast the interpreter has become. */
const WAIT = 20;

/** Resolves when the engine has compiled the interpreter well. */
let warm: Promise<void> | undefined;
let started: { readonly python: Python; readonly files: FetchedFiles } | undefined;
/** Where the last program left its names. */
let kept: Namespace | undefined;
/** The judge runs an answer many times: its figures are not wanted. */
let isDrawn = false;
const judges = new Map<string, Judge>();

const functions: WorkerFunctions = {
  async start(files) {
    chooseKernels('simd-fma');
    const [pyodide, engine, library, snapshot] = await Promise.all([
      pyodideIn(files),
      bytesOf(files.engine),
      bytesOf(files.library),
      bytesOf(files.snapshot),
    ]);
    const python = await startPython(
      { ...files, pyodide, engine, library, snapshot },
      {
        onLine: (line) => void page.line.asEvent(line),
        onBegun: (line) => void page.begun.asEvent(line),
        onFigure: (figure) => {
          if (isDrawn) void page.figure.asEvent(figure);
        },
      },
    );
    started = { python, files };
    warm = python.warmUp(() => new Promise((resolve) => setTimeout(resolve, WAIT)));
    const { version, startedFrom } = python;
    return { version, startedFrom };
  },

  async run(source, fileName) {
    const { python } = running();
    if (hasLoop(source)) await warm;
    isDrawn = true;
    python.reseed();
    const namespace = python.newNamespace();
    try {
      const outcome = namespace.run(source, fileName);
      return outcome.ok ? undefined : explained(outcome.error, source);
    } finally {
      namespace.close();
    }
  },

  async runProgram({ source, fileName, isFresh, answers }) {
    const { python } = running();
    if (hasLoop(source)) await warm;
    isDrawn = true;
    if (isFresh || !kept) {
      kept?.close();
      python.reseed();
      kept = python.newNamespace();
    }
    const begin = performance.now();
    const outcome = kept.run(source, fileName, answers);
    const seconds = (performance.now() - begin) / 1000;
    const error = outcome.ok ? undefined : explained(outcome.error, source);
    return { error, seconds, variables: kept.variables() };
  },

  valueOf(name) {
    const found = kept?.get(name);
    return found?.ok ? found.value : undefined;
  },

  judge(exercise, solution, source) {
    isDrawn = false;
    return judgeOf(exercise, solution).judge(source);
  },

  async train(exercise, source, solutions) {
    const { python, files } = running();
    await warm;
    isDrawn = false;
    const own = ownBackwardOf(exercise);
    if (!own) throw new RangeError(`Nothing is trained with ${exercise}`);
    const end = trainWithOwnBackward(python, own, ownProgram(own, source, solutions), {
      digits: parseDigits(files.digits),
      now: () => performance.now(),
      tell: (training) => void page.trained.asEvent(training),
    });
    return end.state === 'failed' ? { ...end, error: explained(end.error, source) } : end;
  },
};

function explained(error: PythonError, source: string): ExplainedError {
  return { ...error, explanation: explainError(error, source) };
}

function running() {
  if (!started) throw new Error('Python has not been started');
  return started;
}

function judgeOf(id: string, solution: string): Judge {
  const known = judges.get(id);
  if (known) return known;
  const { python, files } = running();
  const exercise = exercises.find((each) => each.id === id);
  if (!exercise) throw new RangeError(`There is no exercise ${id}`);
  const recorded = recordedOf(id, files.recorded);
  const digits = digitRows(files.digits);
  const made = new Judge(python, { exercise, solution, digits, ...(recorded && { recorded }) });
  judges.set(id, made);
  return made;
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

function pyodideIn({ folder }: FetchedFiles): Promise<PyodideModule> {
  return import(/* @vite-ignore */ `${folder}pyodide.mjs`) as Promise<PyodideModule>;
}

const page = createBirpc<WorkerClient, WorkerFunctions>(functions, channelOver(self));
