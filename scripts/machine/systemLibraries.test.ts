// Which system libraries a program lacks, and the packages that hold them.

import { describe, expect, it } from 'vitest';

import { LaunchError } from '../launchError.ts';
import { librariesMissing, packagesFor, requireLibraries } from './systemLibraries.ts';

const ldd = `	linux-vdso.so.1 (0x00007ffd1a9c8000)
	libffmpeg.so => not found
	libdl.so.2 => /lib/x86_64-linux-gnu/libdl.so.2 (0x00007f3c5f200000)
	libgobject-2.0.so.0 => not found
	libglib-2.0.so.0 => not found
	libnss3.so => not found
	libgbm.so.1 => not found
	libgbm.so.1 => not found
	libatk-bridge-2.0.so.0 => not found
	libX11.so.6 => /lib/x86_64-linux-gnu/libX11.so.6 (0x00007f3c5e000000)
	/lib64/ld-linux-x86-64.so.2 (0x00007f3c6a000000)
`;

describe('librariesMissing', () => {
  it('lists what ldd did not find, each once, without what Electron brings along', () => {
    expect(librariesMissing(ldd)).toEqual([
      'libgobject-2.0.so.0',
      'libglib-2.0.so.0',
      'libnss3.so',
      'libgbm.so.1',
      'libatk-bridge-2.0.so.0',
    ]);
  });

  it('lists nothing when everything is there or nothing is linked', () => {
    expect(librariesMissing('\tlibc.so.6 => /lib/libc.so.6 (0x00007f3c5f200000)\n')).toEqual([]);
    expect(librariesMissing('\tnot a dynamic executable\n')).toEqual([]);
    expect(librariesMissing('')).toEqual([]);
  });
});

describe('packagesFor', () => {
  it('names each package once, whatever the version of the library', () => {
    expect(packagesFor(librariesMissing(ldd))).toEqual([
      'libglib2.0-0',
      'libnss3',
      'libgbm1',
      'libatk-bridge2.0-0',
    ]);
    expect(packagesFor(['libX11.so.6', 'libX11.so.7', 'libX11.so'])).toEqual(['libx11-6']);
  });

  it('names the packages as Debian calls them', () => {
    const libraries = ['libgtk-3.so.0', 'libnss3.so', 'libXss.so.1', 'libasound.so.2'];
    expect(packagesFor(libraries)).toEqual(['libgtk-3-0', 'libnss3', 'libxss1', 'libasound2']);
  });

  it('names a library it does not know', () => {
    const unknown = () => packagesFor(['libnss3.so', 'libmystery.so.4']);
    expect(unknown).toThrow(LaunchError);
    expect(unknown).toThrow('libmystery.so.4');
  });
});

describe('requireLibraries', () => {
  it('is content with a program that runs, such as this Node', () => {
    expect(() => {
      requireLibraries(process.execPath);
    }).not.toThrow();
  });
});
