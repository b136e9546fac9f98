// Starts a Python: from the snapshot where there is one and it can be used, else from the library's bytecode.

import { ArrayMemory } from './kernels/arrayMemory.ts';
import { arrayKernels } from './kernels/arrayKernels.ts';
import { pythonKernels } from './kernels/pythonKernels.ts';
import { randomStreams } from './kernels/randomStreams.ts';
import { digitsReader } from './digitsReader.ts';
import {
  startPyodide,
  type Pyodide,
  type PythonHost,
} from './pyodide.ts';
import type { Python, PythonFiles, PythonOptions } from './python.ts';
import { learnersParts } from './learnersLayers.ts';
import { partsWithWholeBackward } from './learnersModel.ts';
import { readFigure } from './figure.ts';
import { PythonNamespace } from './pythonNamespace.ts';
import { Values } from './values.ts';

export { chooseKernels } from '../tensor/kernels.ts';
export type * from './python.ts';

const LINE_LIMIT = 1000;

/**
 * Starts a Python with this app's torch, numpy and sklearn, computing with the kernels in use.
 *
 * @param files bytes that one build made together
 * @throws Error when they are of no use, and Python cannot start
 */
export async function startPython(
  files: PythonFiles,
  options: PythonOptions,
): Promise<Python> {
  const { pyodide, startedFrom, snapshotProblem } = await start(files);
  const kernels = pythonKernels();
  const memory = new ArrayMemory(kernels);
  const app = {
    kernels: arrayKernels(kernels, memory, pyodide._module),
    streams: randomStreams(memory, entropy),
    digits: digitsReader(memory, files.digits),
    entropy,
    lineLimit: options.lineLimit ?? LINE_LIMIT,
    line(stream: 'stdout' | 'stderr', text: string): void {
      options.onLine({ stream, text });
    },
    begun(stream: 'stdout' | 'stderr', text: string): void {
      options.onBegun?.({ stream, text });
    },
    input(begun: string): string | undefined {
      return options.onInput?.(begun);
    },
    figure(json: string): void {
      options.onFigure?.(readFigure(json));
    },
  };
  const host = pyodide.pyimport('_host');
  host.bind(app);
  const values = new Values(pyodide.pyimport('_values'), memory);
  const layers = pyodide.pyimport('_layers');
  return {
    version: String(
      pyodide.runPython('__import__("platform").python_version()'),
    ),
    startedFrom,
    snapshotProblem,
    newNamespace: () => new PythonNamespace(host, values),
    trainerParts: (namespace, form = 'steps') => {
      const learner = { namespace, layers, kernels, memory };
      return form === 'whole'
        ? partsWithWholeBackward(learner)
        : learnersParts(learner, form);
    },
    warmUp: (wait) => warmUp(host, wait),
    reseed: () => host.reseed(app),
  };
}

const LOOP = /^\s*(for|while)\b/m;

/** Whether a program may take long enough to wait for `warmUp` first. */
export function hasLoop(source: string): boolean {
  return LOOP.test(source);
}

/** The engine's two forms of the interpreter differ by more than this, other work on the processor mostly by less. */
const MUCH_FASTER = 0.6;
const WAITS = 50;

async function warmUp(
  host: PythonHost,
  wait: () => Promise<unknown>,
): Promise<void> {
  const first = host.pace();
  for (let i = 0; i < WAITS; i++) {
    await wait();
    if (host.pace() < MUCH_FASTER * first) return;
  }
}

interface Started {
  readonly pyodide: Pyodide;
  readonly startedFrom: Python['startedFrom'];
  readonly snapshotProblem: string | undefined;
}

async function start(files: PythonFiles): Promise<Started> {
  let snapshotProblem: string | undefined;
  if (files.snapshot) {
    try {
      const pyodide = await startPyodide(files, files.snapshot);
      return { pyodide, startedFrom: 'snapshot', snapshotProblem };
    } catch (error) {
      snapshotProblem = String(error);
    }
  }
  const pyodide = await startPyodide(files, undefined);
  return { pyodide, startedFrom: 'bytecode', snapshotProblem };
}

/** A seed for generators that nobody has seeded: 0 to 2³² - 1. */
function entropy(): number {
  return Math.floor(Math.random() * 2 ** 32);
}
