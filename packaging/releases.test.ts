// What a release consists of, against how electron-builder and Debian name their files, and how each kind is installed, whichever system this is.

import { describe, expect, it } from 'vitest';

import { configuration } from './configuration.ts';
import { installation } from './installation.ts';
import { architectures, filesFor, releases } from './releases.ts';

const VERSION = '1.2.3';

describe('a release', () => {
  it('has each system for each processor, on a runner of its own', () => {
    const pairs = releases.map(({ system, architecture }) => `${system} ${architecture}`);
    expect(new Set(pairs).size).toBe(6);
    expect(new Set(releases.map(({ runner }) => runner)).size).toBe(6);
    const names = releases.flatMap(({ files }) => files(VERSION));
    expect(new Set(names).size).toBe(names.length);
  });

  it('has the packages that electron-builder is told to make, and a .deb', () => {
    const { artifactName, win, mac, linux } = configuration();
    expect(artifactName).toBe('backprop-lab-${version}-${os}-${arch}.${ext}');
    expect([win?.target, mac?.target, linux?.target]).toEqual(
      ['nsis', 'dmg', 'AppImage'].map((target) => [{ target, arch: [...architectures] }]),
    );
    // electron-builder's names of systems; x64 in an AppImage's name is the one that Linux has.
    const made = architectures.flatMap((processor) => [
      `backprop-lab-${VERSION}-win-${processor}.exe`,
      `backprop-lab-${VERSION}-mac-${processor}.dmg`,
      `backprop-lab-${VERSION}-linux-${processor === 'x64' ? 'x86_64' : processor}.AppImage`,
      `backprop-lab_${VERSION}_${processor === 'x64' ? 'amd64' : processor}.deb`,
    ]);
    expect(releases.flatMap(({ files }) => files(VERSION)).sort()).toEqual(made.sort());
  });

  it('has an installer for each processor, and none for several, also where they are made in one go', () => {
    for (const processors of [architectures, ['x64'], ['arm64']] as const) {
      expect(configuration(processors).nsis?.buildUniversalInstaller).toBe(false);
    }
    // Without the processor in its name one would take the other's place.
    expect(configuration().nsis).not.toHaveProperty('artifactName');
    expect(configuration().win).not.toHaveProperty('artifactName');
  });

  it('can be tried for one processor alone', () => {
    expect(configuration(['arm64']).win?.target).toEqual([{ target: 'nsis', arch: ['arm64'] }]);
    expect(filesFor(VERSION, 'win32', 'arm64')).toEqual([`backprop-lab-${VERSION}-win-arm64.exe`]);
    expect(filesFor(VERSION, 'linux', 'x64')).toHaveLength(2);
    expect(filesFor(VERSION, 'freebsd', 'x64')).toEqual([]);
  });
});

describe('a package is installed without a question', () => {
  const asked = (file: string, folder: string, isRoot = false) =>
    installation(file, { folder, isRoot });

  it('on Windows, in a folder with blanks and other letters', () => {
    const folder = 'C:\\Users\\山田 花子\\AppData\\Local\\Temp\\x';
    expect(asked('D:\\a b\\backprop-lab-1.2.3-win-x64.exe', folder)).toEqual({
      commands: [
        [
          'D:\\a b\\backprop-lab-1.2.3-win-x64.exe',
          '/S',
          '/currentuser',
          `/D=${folder}\\Backprop Lab`,
        ],
      ],
      executable: `${folder}\\Backprop Lab\\Backprop Lab.exe`,
      removal: [[`${folder}\\Backprop Lab\\Uninstall Backprop Lab.exe`, '/S', '/currentuser']],
    });
  });

  it('on macOS, out of a disk image that is let go of again', () => {
    const { commands, executable } = asked('/d/backprop-lab-1.2.3-mac-arm64.dmg', '/t/x y');
    expect(commands.map(([program, word]) => `${program} ${word ?? ''}`)).toEqual([
      'hdiutil attach',
      'ditto /t/x y/volume/Backprop Lab.app',
      'hdiutil detach',
    ]);
    expect(executable).toBe('/t/x y/Backprop Lab.app/Contents/MacOS/Backprop Lab');
  });

  it('on Linux, by apt or unpacked', () => {
    const deb = '/d/backprop-lab_1.2.3_amd64.deb';
    expect(asked(deb, '/t').commands).toEqual([['sudo', 'apt-get', 'install', '-y', deb]]);
    expect(asked(deb, '/t', true).removal).toEqual([['apt-get', 'purge', '-y', 'backprop-lab']]);
    const image = '/d/backprop-lab-1.2.3-linux-arm64.AppImage';
    expect(asked(image, '/t')).toMatchObject({
      commands: [
        ['chmod', '+x', image],
        [image, '--appimage-extract'],
      ],
      executable: '/t/squashfs-root/backprop-lab',
    });
  });

  it('but for one that is none', () => {
    expect(() => asked('/d/SHA256SUMS', '/t')).toThrow('is no package');
  });
});
