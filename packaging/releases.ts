// What a release consists of: a package or two for each system and processor, and on which of GitHub's machines each is made and tried.

import { product } from './product.ts';

export const architectures = ['x64', 'arm64'] as const;
export type Architecture = (typeof architectures)[number];

type System = 'linux' | 'macos' | 'windows';

interface Release {
  readonly system: System;
  readonly architecture: Architecture;
  /** Of that system and that processor, as nothing else can start what is made. */
  readonly runner: string;
  /** Names of the packages of a version. */
  readonly files: (version: string) => readonly string[];
}

const name = product.executable;

export const releases: readonly Release[] = [
  {
    system: 'linux',
    architecture: 'x64',
    runner: 'ubuntu-24.04',
    files: (version) => [
      // First, because it brings the libraries that the other one expects.
      `${name}_${version}_amd64.deb`,
      `${name}-${version}-linux-x86_64.AppImage`,
    ],
  },
  {
    system: 'linux',
    architecture: 'arm64',
    runner: 'ubuntu-24.04-arm',
    files: (version) => [`${name}_${version}_arm64.deb`, `${name}-${version}-linux-arm64.AppImage`],
  },
  {
    system: 'macos',
    architecture: 'x64',
    runner: 'macos-15-intel',
    files: (version) => [`${name}-${version}-mac-x64.dmg`],
  },
  {
    system: 'macos',
    architecture: 'arm64',
    runner: 'macos-15',
    files: (version) => [`${name}-${version}-mac-arm64.dmg`],
  },
  {
    system: 'windows',
    architecture: 'x64',
    runner: 'windows-2025',
    files: (version) => [`${name}-${version}-win-x64.exe`],
  },
  {
    system: 'windows',
    architecture: 'arm64',
    runner: 'windows-11-arm',
    files: (version) => [`${name}-${version}-win-arm64.exe`],
  },
];

const SYSTEMS: Readonly<Partial<Record<NodeJS.Platform, System>>> = {
  linux: 'linux',
  darwin: 'macos',
  win32: 'windows',
};

/** The names of the packages that can be tried on a machine; none on one that no release is made for. */
export function filesFor(
  version: string,
  platform: NodeJS.Platform = process.platform,
  architecture: string = process.arch,
): readonly string[] {
  return releases
    .filter((each) => each.system === SYSTEMS[platform] && each.architecture === architecture)
    .flatMap(({ files }) => files(version));
}
