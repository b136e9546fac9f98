// Where electron-builder leaves the app of each system and processor, before it is packed.

import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { product } from './product.ts';

export interface PackagedFolder {
  readonly folder: string;
  /** Where its app.asar lies. */
  readonly resources: string;
  /** Debian's name of the processor, where a .deb can be made of it. */
  readonly debianArchitecture?: string;
}

const IN_WINDOWS_AND_LINUX = 'resources';
const IN_MACOS = `${product.name.en}.app/Contents/Resources`;

/** Those that are there. */
export function packagedApps(dist: string): readonly PackagedFolder[] {
  const known = [
    { name: 'linux-unpacked', resources: IN_WINDOWS_AND_LINUX, debianArchitecture: 'amd64' },
    { name: 'linux-arm64-unpacked', resources: IN_WINDOWS_AND_LINUX, debianArchitecture: 'arm64' },
    { name: 'win-unpacked', resources: IN_WINDOWS_AND_LINUX },
    { name: 'win-arm64-unpacked', resources: IN_WINDOWS_AND_LINUX },
    { name: 'mac', resources: IN_MACOS },
    { name: 'mac-arm64', resources: IN_MACOS },
  ];
  return known
    .map(({ name, resources, ...rest }) => {
      const folder = join(dist, name);
      return { folder, resources: join(folder, resources), ...rest };
    })
    .filter(({ resources }) => existsSync(join(resources, 'app.asar')));
}
