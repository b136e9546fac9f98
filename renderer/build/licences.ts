// Build steps that note which packages really go into main process, preload, core and window, and lay their licences beside the window's files.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import license, { type Dependency } from 'rollup-plugin-license';
import type { Plugin } from 'vite';

import type { Licence } from '../app/about/licence.ts';

const FILE = 'licences.json';
/** The part of a module's path that names its package. */
const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\/.*\.css(?:\?.*)?$/;
/** The licence of the typeface in a package that has another one itself. */
const TYPEFACE = 'LICENSE_FONT';
/** Electron's own licence; what Chromium is made of has its licences beside the executable. */
const ELECTRON = 'node_modules/electron';
/** Python, whose package has no licence in it, and which no script of the window imports. */
const PYODIDE = 'node_modules/pyodide';
/** The licences of Pyodide and of what is compiled into it. */
const PYODIDE_LICENCES = 'resources/licences';

export class Licences {
  private readonly found = new Map<string, Licence>();

  /** @param root the project's folder */
  constructor(private readonly root: string) {}

  /** For every build. */
  note(): Plugin {
    // Written for Rollup; Vite's bundler calls the hooks that it uses in the same way.
    return license({
      cwd: this.root,
      thirdParty: { output: (dependencies) => dependencies.forEach((each) => this.add(each)) },
    }) as unknown as Plugin;
  }

  /** For the last build, the window's: notes style sheets with their fonts, too, and writes everything down. */
  write(): Plugin {
    const found = this.found;
    const addFolder = (folder: string) => {
      const licence = licenceIn(folder);
      found.set(licence.name, licence);
    };
    const electron = join(this.root, ELECTRON);
    const python = licencesOfPython(join(this.root, PYODIDE), join(this.root, PYODIDE_LICENCES));
    return {
      name: 'licences',
      apply: 'build',
      generateBundle() {
        for (const id of this.getModuleIds()) {
          const folder = PACKAGE.exec(id)?.[1];
          if (folder !== undefined) addFolder(folder);
        }
        addFolder(electron);
        for (const licence of python) found.set(licence.name, licence);
        const sorted = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
        this.emitFile({ type: 'asset', fileName: FILE, source: JSON.stringify(sorted) });
      },
    };
  }

  private add({ name, version, license: kind, licenseText }: Dependency): void {
    if (name === null) return;
    if (!kind || !licenseText) throw new Error(`The package ${name} has no licence to show`);
    this.found.set(name, { name, version: version ?? '', licence: kind, text: licenseText });
  }
}

function licenceIn(folder: string): Licence {
  const described = describedIn(folder);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  // Of a package that wraps a typeface only the typeface is shipped.
  if (existsSync(join(folder, TYPEFACE))) {
    return { ...described, licence: 'OFL-1.1', text: read(TYPEFACE) };
  }
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].find((each) =>
    existsSync(join(folder, each)),
  );
  if (file === undefined) throw new Error(`The package ${described.name} has no licence to show`);
  return { ...described, text: read(file) };
}

/**
 * @param pyodide folder of its package
 * @param texts folder of the licences
 */
function licencesOfPython(pyodide: string, texts: string): readonly Licence[] {
  const lock = readFileSync(join(pyodide, 'pyodide-lock.json'), 'utf8');
  const { info } = JSON.parse(lock) as { info: { python: string; platform: string } };
  const text = (name: string) => readFileSync(join(texts, `${name}.txt`), 'utf8');
  const emscripten = info.platform.replace('emscripten_', '').replaceAll('_', '.');
  return [
    { ...describedIn(pyodide), text: text('pyodide') },
    { name: 'Python', version: info.python, licence: 'PSF-2.0', text: text('python') },
    { name: 'Emscripten', version: emscripten, licence: 'MIT', text: text('emscripten') },
  ];
}

/** What a package's own description says of it. */
function describedIn(folder: string): Omit<Licence, 'text'> {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license: string };
  return { name, version, licence: license };
}
