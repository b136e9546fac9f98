// Pyodide, as far as it is used here, and its start from bytes: what it would fetch is answered by what was given.

import type { PythonHeap } from './kernels/writtenArguments.ts';
import type { PythonFiles } from './python.ts';

/** Python's side, `library/_host.py`, as functions. */
export interface PythonHost {
  bind(app: object): void;
  reseed(app: object): void;
  pace(): number;
  new_namespace(): number;
  close_namespace(key: number): void;
  run(
    key: number,
    source: string,
    name: string,
    answers?: string,
  ): string | undefined;
  variables(key: number): string;
  call(key: number, name: string, values: string): string;
  get(key: number, name: string): string;
  put(key: number, name: string, value: string): void;
  definitions(key: number): string;
}

/** `library/_values.py`. */
export interface PythonValues {
  make(
    library: string,
    dtype: string,
    shape: readonly number[],
  ): number;
  release(): void;
}

/**
 * `library/_layers.py`: the functions of that name in a namespace, called with
 * indices and sizes of the app's arrays. They give an error as JSON, or nothing.
 */
export interface PythonLayers {
  linear(key: number, name: string): PythonFunction;
  relu(key: number, name: string): PythonFunction;
  loss(key: number, name: string): PythonFunction;
  whole(key: number, name: string): PythonFunction;
}

export type PythonFunction = (
  ...numbers: readonly number[]
) => string | undefined;

export interface Pyodide {
  readonly version: string;
  /** Not documented, but what its own packages read Python's memory by. */
  readonly _module: PythonHeap;
  pyimport(name: '_host'): PythonHost;
  pyimport(name: '_values'): PythonValues;
  pyimport(name: '_layers'): PythonLayers;
  runPython(code: string): unknown;
}

/** The part of the engine's globals that Pyodide reads its files with: core is compiled without the types of a page or of Node. */
interface Engine {
  fetch: (address: string | { href: string }) => Promise<unknown>;
  readonly Response: new (
    body: Uint8Array,
    init: { headers: Record<string, string> },
  ) => unknown;
}

const engine = globalThis as unknown as Engine;

const LIBRARY = 'library.zip';
const ENGINE = 'pyodide.asm.wasm';

/** The last start: they take over fetching one after the other. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Starts Pyodide with its library in place.
 *
 * Nothing of the page is in Python's reach: its `js` is an empty object.
 *
 * @param snapshot of a started Python; its library must be this one
 */
export function startPyodide(
  files: PythonFiles,
  snapshot: Uint8Array | undefined,
): Promise<Pyodide> {
  const started = turn.then(() => startInTurn(files, snapshot));
  turn = started.catch(() => undefined);
  return started;
}

async function startInTurn(
  files: PythonFiles,
  snapshot: Uint8Array | undefined,
): Promise<Pyodide> {
  const given = engine.fetch;
  engine.fetch = answerFrom(files, given);
  try {
    const pyodide = await files.pyodide.loadPyodide({
      indexURL: files.folder,
      // Looks like an address on every engine, so that it is fetched and not looked for on the disk.
      stdLibURL: `memory://python/${LIBRARY}`,
      lockFileContents: files.lock,
      packageBaseUrl: files.folder,
      jsglobals: {},
      stdin: () => null,
      ...(snapshot && { _loadSnapshot: snapshot }),
    });
    return pyodide as Pyodide;
  } finally {
    engine.fetch = given;
  }
}

/** A fetch for as long as Pyodide starts: what nobody has given goes on to the real one. */
function answerFrom(
  { engine: wasm, library }: PythonFiles,
  given: Engine['fetch'],
): Engine['fetch'] {
  return (address) => {
    const path = typeof address === 'string' ? address : address.href;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const bytes = { [LIBRARY]: library, [ENGINE]: wasm }[name];
    if (!bytes) return given(address);
    const type =
      name === ENGINE ? 'application/wasm' : 'application/zip';
    return Promise.resolve(
      new engine.Response(bytes, { headers: { 'content-type': type } }),
    );
  };
}
