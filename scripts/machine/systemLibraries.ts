// The system libraries Electron needs on Linux.

import { spawnSync } from 'node:child_process';

import { LaunchError } from '../launchError.ts';
import { installPackages } from './aptPackages.ts';

/** Debian's package for each library that Electron links to, by the name before `.so`. */
const packages: Readonly<Record<string, string>> = {
  libX11: 'libx11-6',
  libXcomposite: 'libxcomposite1',
  libXdamage: 'libxdamage1',
  libXext: 'libxext6',
  libXcursor: 'libxcursor1',
  libXfixes: 'libxfixes3',
  libXi: 'libxi6',
  libXrandr: 'libxrandr2',
  libXrender: 'libxrender1',
  libXss: 'libxss1',
  libXtst: 'libxtst6',
  libasound: 'libasound2',
  'libatk-1.0': 'libatk1.0-0',
  'libatk-bridge-2.0': 'libatk-bridge2.0-0',
  libatspi: 'libatspi2.0-0',
  libcairo: 'libcairo2',
  libcups: 'libcups2',
  'libdbus-1': 'libdbus-1-3',
  libdrm: 'libdrm2',
  libexpat: 'libexpat1',
  libgbm: 'libgbm1',
  libgcc_s: 'libgcc-s1',
  'libgdk-3': 'libgtk-3-0',
  'libgdk_pixbuf-2.0': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0': 'libglib2.0-0',
  'libglib-2.0': 'libglib2.0-0',
  'libgobject-2.0': 'libglib2.0-0',
  'libgtk-3': 'libgtk-3-0',
  libnspr4: 'libnspr4',
  libnss3: 'libnss3',
  libnssutil3: 'libnss3',
  'libpango-1.0': 'libpango-1.0-0',
  'libpangocairo-1.0': 'libpangocairo-1.0-0',
  libsmime3: 'libnss3',
  libudev: 'libudev1',
  libxcb: 'libxcb1',
  libxkbcommon: 'libxkbcommon0',
};

/** All of them, as Debian 12 calls them. */
export const libraryPackages: readonly string[] = Object.values(packages);

/**
 * Makes sure that the executable finds its libraries.
 * @throws LaunchError naming what is missing and how to get it
 */
export function requireLibraries(executable: string): void {
  if (process.platform !== 'linux') return;
  const missing = librariesMissing(lddOutput(executable));
  if (missing.length === 0) return;
  installPackages(
    `Electron needs system libraries that are not installed (${missing.join(', ')})`,
    packagesFor(missing),
  );
  const still = librariesMissing(lddOutput(executable));
  if (still.length > 0) {
    throw new LaunchError(`Electron still lacks the system libraries ${still.join(', ')}.`);
  }
}

/** File names such as `libgbm.so.1` that `ldd` did not find. */
export function librariesMissing(ldd: string): string[] {
  const names = [...ldd.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
  // Electron brings this one along, in its own folder.
  return [...new Set(names)].filter((name) => name !== 'libffmpeg.so');
}

/**
 * The Debian packages that hold the libraries.
 * @throws LaunchError for a library we do not know
 */
export function packagesFor(libraries: readonly string[]): string[] {
  const names = libraries.map((library) => {
    const name = packages[library.replace(/\.so.*$/, '')];
    if (name === undefined) {
      throw new LaunchError(
        `Electron needs the system library ${library}: install the package that holds it.`,
      );
    }
    return name;
  });
  return [...new Set(names)];
}

/** What `ldd` says; nothing where there is no `ldd`: Electron itself will tell then. */
function lddOutput(executable: string): string {
  const { stdout, error } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return error ? '' : stdout;
}
