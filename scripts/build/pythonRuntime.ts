// Makes what Python starts from, in resources/python/: its library as bytecode, a snapshot of a started one, and Pyodide's own files.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chmod, copyFile, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { loadPyodide } from 'pyodide';
import type { PyProxy } from 'pyodide/ffi';

import { calledDirectly } from '../calledDirectly.ts';
import { failWith } from '../launchError.ts';
import { projectRoot } from '../project.ts';
import { withTempFolder } from '../tempFolder.ts';

const pyodideFolder = join(projectRoot, 'node_modules/pyodide/');
const library = join(projectRoot, 'core/python/library');
const made = join(projectRoot, 'resources/python');

/** Read by whoever makes anything of these files anew. */
const MARK = 'made-of.txt';

/** What the libraries have, for the page of programs. */
const NAMES = 'names.json';

/** Of Pyodide; scripts without the addresses of source maps that are not there. */
const copied = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm'];
const SOURCE_MAP = /\n\/\/# sourceMappingURL=.*\s*$/;

/** What nobody who computes with arrays asks for. Pyodide's own core imports logging, asyncio, concurrent, ssl and subprocess. */
const left = [
  ...['pydoc.py', 'pydoc_data/', 'unittest/', 'doctest', 'mailbox', 'ftplib', 'smtplib', 'imaplib'],
  ...['poplib', 'xml', 'html/', 'http/', 'multiprocessing/', 'sqlite3/', 'wsgiref/', 'pdb.py'],
  ...['optparse', 'cProfile', 'profile', 'pstats', 'webbrowser', 'zipapp', 'turtle', 'venv/'],
  ...['ensurepip', 'idlelib', 'tkinter', 'lib2to3', 'test/', 'plistlib', 'curses/', 'dbm/'],
  ...['modulefinder', 'pyclbr', 'pickletools', 'wave', 'zoneinfo/', '_pyrepl/', '_pydecimal'],
  ...['_pyio', 'compileall', 'py_compile', 'nturl2path', 'tomllib/', 'lzma'],
];

const compileLibrary = `
import importlib._bootstrap_external as external, io, sys, zipfile

def compiled(text, name):
    code = compile(text, folder + name, 'exec', dont_inherit=True, optimize=0)
    return bytes(external._code_to_timestamp_pyc(code, 0, 0))

folder = '/lib/python%d%d.zip/' % sys.version_info[:2]
result = io.BytesIO()
with zipfile.ZipFile(io.BytesIO(standard)) as given, zipfile.ZipFile(result, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as made:
    def write(name, data):
        # A fixed date: the same inputs make the same file.
        entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        made.writestr(entry, data)
    for name in given.namelist():
        if name.endswith('/') or name.startswith(tuple(left)):
            continue
        data = given.read(name)
        if name.endswith('.py'):
            write(name[:-3] + '.pyc', compiled(data, name))
        else:
            write(name, data)
    for name, text in own.items():
        write(name[:-3] + '.pyc', compiled(text, name))
result.getvalue()
`;

/** The public names of each library, as JSON. What a library takes from another one for itself is none of its own. */
const listNames = `
import inspect, json, sys, numpy, sklearn, torch, torch.nn, torch.nn.functional, torch.optim, torch.utils.data
import matplotlib.pyplot, matplotlib.axes

def is_own(name, value):
    module = getattr(value, '__module__', None) or ''
    return not name.startswith('_') and not inspect.ismodule(value) and not module.endswith(('missing', 'messages'))

def names_of(name, found):
    own = [each for each in dir(found) if is_own(each, getattr(found, each, None))]
    return {'library': name, 'names': sorted(own, key=str.lower)}

def parts_of(name):
    # With nothing of what its parts share.
    found = sys.modules[name]
    own = [each for each in names_of(name, found)['names'] if getattr(found, each).__module__.startswith(name)]
    return {'library': name, 'names': own}

json.dumps([
    names_of('torch', torch), names_of('torch.Tensor', torch.Tensor), names_of('torch.nn', torch.nn),
    names_of('torch.nn.functional', torch.nn.functional), names_of('torch.optim', torch.optim),
    {'library': 'torch.autograd', 'names': torch.autograd.__all__},
    names_of('torch.utils.data', torch.utils.data), names_of('numpy', numpy), names_of('numpy.ndarray', numpy.ndarray),
    names_of('numpy.random', numpy.random), names_of('matplotlib.pyplot', matplotlib.pyplot),
    names_of('Axes', matplotlib.axes.Axes),
    *(parts_of('sklearn.' + each) for each in ('datasets', 'metrics', 'model_selection', 'preprocessing')),
])
`;

/** What a started Python has in its memory already. */
const prepareSnapshot = `
import gc, sys
sys.dont_write_bytecode = True
import _host, _layers, math, matplotlib.pyplot, platform, random, tqdm, traceback, types
gc.collect()
`;

/**
 * Makes resources/python/, unless it is there and made of the same.
 * @throws Error with what Pyodide says
 */
export async function makePythonRuntime(): Promise<void> {
  const mark = fingerprint();
  const markFile = join(made, MARK);
  const isMade = () => existsSync(markFile) && readFileSync(markFile, 'utf8') === mark;
  if (isMade()) return;
  await withTempFolder(dirname(made), async (folder) => {
    const libraryFile = join(folder, 'library.zip');
    await writeFile(libraryFile, await libraryBytes());
    await writeFile(join(folder, 'snapshot.bin'), await snapshotBytes(libraryFile));
    await writeFile(join(folder, NAMES), await namesText(libraryFile));
    await writeFile(join(folder, 'lock.json'), await lockText());
    for (const name of copied) await copyPart(name, folder);
    await writeFile(join(folder, MARK), mark);
    // A temporary folder is its owner's alone; a packaged app is for every user.
    await chmod(folder, 0o755);
    rmSync(made, { recursive: true, force: true });
    await rename(folder, made).catch((error: unknown) => {
      // Another process may have made the same meanwhile.
      if (!isMade()) throw error;
    });
  });
}

async function copyPart(name: string, folder: string): Promise<void> {
  const [from, to] = [join(pyodideFolder, name), join(folder, name)];
  if (name.endsWith('.wasm')) await copyFile(from, to);
  else await writeFile(to, (await readFile(from, 'utf8')).replace(SOURCE_MAP, '\n'));
}

async function libraryBytes(): Promise<Uint8Array> {
  const python = await loadPyodide({ indexURL: pyodideFolder });
  const standard = new Uint8Array(await readFile(join(pyodideFolder, 'python_stdlib.zip')));
  const globals = python.toPy({ left, own: ownModules(), standard }) as PyProxy;
  const bytes = python.runPython(compileLibrary, { globals }) as { toJs(): Uint8Array };
  return bytes.toJs();
}

async function snapshotBytes(libraryFile: string): Promise<Uint8Array> {
  const python = await loadPyodide({
    indexURL: pyodideFolder,
    stdLibURL: libraryFile,
    lockFileContents: await lockText(),
    packageBaseUrl: pyodideFolder,
    jsglobals: {},
    _makeSnapshot: true,
  });
  python.runPython(prepareSnapshot);
  return python.makeMemorySnapshot();
}

async function namesText(libraryFile: string): Promise<string> {
  const python = await loadPyodide({ indexURL: pyodideFolder, stdLibURL: libraryFile });
  return python.runPython(listNames) as string;
}

/** Which Pyodide this is, without the packages that it could fetch. */
async function lockText(): Promise<string> {
  const text = await readFile(join(pyodideFolder, 'pyodide-lock.json'), 'utf8');
  const { info } = JSON.parse(text) as { info: object };
  return JSON.stringify({ info, packages: {} });
}

/** Texts of the app's own modules, by their place. */
function ownModules(): Record<string, string> {
  const names = readdirSync(library, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .sort();
  return Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(library, name), 'utf8')]),
  );
}

/** Of the modules, Pyodide, and this file. */
function fingerprint(): string {
  return createHash('sha256')
    .update(JSON.stringify(ownModules()))
    .update(readFileSync(join(pyodideFolder, 'package.json')))
    .update(readFileSync(import.meta.filename))
    .digest('hex');
}

if (calledDirectly(import.meta.filename)) {
  await makePythonRuntime().catch((error: unknown) => (process.exitCode = failWith(error)));
}
