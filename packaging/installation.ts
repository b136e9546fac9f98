// How each kind of package is installed or unpacked without a question, and taken away again: as a release is tried, and as docs/school.md tells those who look after many computers.

import { posix, win32 } from 'node:path';

import { product } from './product.ts';

/** A program and its words. */
type Command = readonly [program: string, ...words: string[]];

export interface Installation {
  readonly commands: readonly Command[];
  /** What is started then. */
  readonly executable: string;
  readonly removal: readonly Command[];
}

export interface Place {
  /** An empty folder; a package that has a place of its own in the system leaves it empty. */
  readonly folder: string;
  /** Whether the one who installs may change the system. */
  readonly isRoot: boolean;
}

/** @param file an absolute path */
export function installation(file: string, { folder, isRoot }: Place): Installation {
  const extension = /\.\w+$/.exec(file)?.[0];
  switch (extension) {
    case '.deb':
      return debian(file, isRoot ? [] : ['sudo']);
    case '.AppImage':
      return appImage(file, folder);
    case '.dmg':
      return diskImage(file, folder);
    case '.exe':
      return windowsInstaller(file, folder);
    default:
      throw new Error(`${file} is no package`);
  }
}

function debian(file: string, before: readonly string[]): Installation {
  const apt = (...words: string[]): Command => {
    const [program = '', ...rest] = [...before, 'apt-get', ...words];
    return [program, ...rest];
  };
  return {
    commands: [apt('install', '-y', file)],
    executable: `/usr/lib/${product.executable}/${product.executable}`,
    removal: [apt('purge', '-y', product.executable)],
  };
}

/** Unpacked: to be mounted, it would need a library that new systems lack. It unpacks into the folder that it is called in. */
function appImage(file: string, folder: string): Installation {
  return {
    commands: [
      ['chmod', '+x', file],
      [file, '--appimage-extract'],
    ],
    executable: posix.join(folder, 'squashfs-root', product.executable),
    removal: [],
  };
}

function diskImage(file: string, folder: string): Installation {
  const volume = posix.join(folder, 'volume');
  const app = `${product.name.en}.app`;
  return {
    commands: [
      ['hdiutil', 'attach', '-nobrowse', '-readonly', '-mountpoint', volume, file],
      // Unlike cp it keeps what a signature covers.
      ['ditto', posix.join(volume, app), posix.join(folder, app)],
      ['hdiutil', 'detach', volume],
    ],
    executable: posix.join(folder, app, 'Contents/MacOS', product.name.en),
    removal: [],
  };
}

/** `/S` asks nothing; `/D` must come last and stand without quotation marks, blanks and all. */
function windowsInstaller(file: string, folder: string): Installation {
  const place = win32.join(folder, product.name.en);
  return {
    commands: [[file, '/S', '/currentuser', `/D=${place}`]],
    executable: win32.join(place, `${product.name.en}.exe`),
    removal: [[win32.join(place, `Uninstall ${product.name.en}.exe`), '/S', '/currentuser']],
  };
}
