// Python's files for the command line, out of resources/python/.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

import type { PyodideModule, PythonFiles } from '../python/python.ts';
import { CommandError } from './commandError.ts';
import { nodeHost } from './nodeHost.ts';

const folder = new URL('../../resources/python/', import.meta.url);

// The engine of Node 20 ends the process when it takes back an optimisation of a function that calls Python and is called by it.
setFlagsFromString('--no-turbo-inline-js-wasm-calls');

/** @throws CommandError when the build has not made them */
export async function pythonFiles(): Promise<PythonFiles> {
  if (!existsSync(folder)) {
    throw new CommandError(
      'Python has not been built: npm run build makes it.',
    );
  }
  const address = new URL('pyodide.mjs', folder).href;
  const [pyodide, lock, library, snapshot, digits] = await Promise.all([
    import(address) as Promise<PyodideModule>,
    readFile(new URL('lock.json', folder), 'utf8'),
    readFile(new URL('library.zip', folder)),
    readFile(new URL('snapshot.bin', folder)),
    nodeHost.readText('digits.csv'),
  ]);
  return {
    pyodide,
    folder: fileURLToPath(folder),
    lock,
    library,
    snapshot,
    digits,
  };
}
