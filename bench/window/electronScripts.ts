// The scripts that run inside Electron, bundled as it reads them, and the empty app that is laid out with them.

import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import type { PreparedElectron } from '../../scripts/electron/prepareElectron.ts';
import { projectRoot } from '../../scripts/project.ts';

const PAGE = '<!doctype html><html lang="en"><head><title>Empty</title></head><body></body></html>';

export interface Program {
  readonly executable: string;
  readonly arguments: readonly string[];
}

/** Writes one of the scripts of `inElectron/` into a folder. @returns its path */
export async function bundleInto(folder: string, name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`inElectron/${name}.ts`, import.meta.url));
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      rolldownOptions: {
        input: entry,
        external: ['electron', ...builtinModules, /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return join(folder, `${name}.cjs`);
}

/**
 * An app with nothing but a window, on the same Electron as ours.
 * @param folder a place for it, on the disk that Electron is on
 */
export async function layOutEmptyWindow(
  folder: string,
  electron: PreparedElectron,
): Promise<Program> {
  const app = join(folder, 'app');
  await mkdir(app);
  await bundleInto(app, 'emptyWindow');
  await writeFile(join(app, 'index.html'), PAGE);
  await writeFile(join(app, 'package.json'), JSON.stringify({ main: 'emptyWindow.cjs' }));
  const { executable, arguments: words } = electron;
  if (words.includes(projectRoot)) {
    return { executable, arguments: words.map((word) => (word === projectRoot ? app : word)) };
  }
  // An Electron without its default app runs what lies in its own folder: it needs a folder of its own.
  const runtime = join(folder, 'runtime');
  const ours = join(dirname(executable), 'resources');
  await cp(dirname(executable), runtime, { recursive: true, filter: (path) => path !== ours });
  await mkdir(join(runtime, 'resources'));
  await symlink(app, join(runtime, 'resources/app'));
  return { executable: join(runtime, 'electron'), arguments: words };
}
