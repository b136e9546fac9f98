// The .deb: a packaged folder, its entry in the menus and its kind of file, put together by Debian's own dpkg.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { Installer } from 'electron-installer-debian';

import { projectRoot } from '../scripts/project.ts';
import { debianNames, recommendedNames } from './debianNames.ts';
import { debianCopyright } from './debianCopyright.ts';
import { desktopFile, mimeFile, mimeIcon } from './desktopEntry.ts';
import { LINUX_SIZES, linuxIcon } from './iconFiles.ts';
import { ownFiles, product } from './product.ts';
import { bytesIn } from './sizes.ts';

export interface DebianPackage {
  /** What electron-builder left as `linux-unpacked`. */
  readonly folder: string;
  readonly version: string;
  /** Debian's name of the processor: amd64, arm64. */
  readonly architecture: string;
  readonly compression: 'xz' | 'zstd' | 'gzip' | 'none';
  /** Where the .deb goes. */
  readonly destination: string;
}

/** @returns the path of the .deb */
export async function makeDebianPackage(wanted: DebianPackage): Promise<string> {
  const installer = new BackpropLabInstaller({
    src: wanted.folder,
    dest: wanted.destination,
    name: product.executable,
    bin: product.executable,
    version: wanted.version,
    arch: wanted.architecture,
    compression: wanted.compression,
    section: 'education',
    priority: 'optional',
    maintainer: product.maintainer,
    description: product.summary.en,
    productDescription:
      'Nine lessons lead from a single neuron to a trained multi-layer perceptron, in Japanese and English, offline. The code in a lesson is the code that runs.',
    depends: debianNames(),
    recommends: recommendedNames,
    icon: Object.fromEntries(
      LINUX_SIZES.map((side) => [`${side}x${side}`, join(projectRoot, linuxIcon(side))]),
    ),
    size: Math.ceil((await bytesIn(wanted.folder)) / 1024),
    lintianOverrides: ['embedded-library', 'elevated-privileges'],
    rename: (folder) => join(folder, '<%= name %>_<%= version %>_<%= arch %>.deb'),
    logger: () => undefined,
  });
  await installer.generateDefaults();
  installer.generateOptions();
  await installer.createStagingDir();
  await installer.createContents();
  await installer.createPackage();
  await installer.movePackage();
  const [path] = installer.options.packagePaths;
  if (path === undefined) throw new Error(`dpkg made no package of ${wanted.folder}`);
  return path;
}

/** Fields that every package has but ours. */
const NO_FIELDS = {
  revision: '',
  homepage: '',
  suggests: [],
  enhances: [],
  preDepends: [],
};

/** Adds what the app's own files are and look like, and writes the app's own entry and notice instead of general ones. */
class BackpropLabInstaller extends Installer {
  /** The library's own would ask for what Electron needed years ago. */
  override async generateDefaults(): Promise<void> {
    this.defaults = NO_FIELDS;
  }

  override get contentFunctions(): string[] {
    return [...super.contentFunctions, 'createMimeType'];
  }

  async createMimeType(): Promise<void> {
    await this.write(`share/mime/packages/${product.executable}.xml`, mimeFile());
    for (const { mimeType } of ownFiles) {
      const name = mimeIcon(mimeType);
      for (const side of LINUX_SIZES) {
        await this.copyIcon(
          join(projectRoot, linuxIcon(side)),
          this.place(`share/icons/hicolor/${side}x${side}/mimetypes/${name}.png`),
        );
      }
    }
  }

  override async createDesktopFile(): Promise<void> {
    await this.write(
      `share/applications/${product.executable}.desktop`,
      desktopFile(`/usr/bin/${product.executable}`),
    );
  }

  override async createCopyright(): Promise<void> {
    await this.write(`share/doc/${product.executable}/copyright`, await debianCopyright());
  }

  private place(path: string): string {
    return join(this.stagingDir, this.baseAppDir, path);
  }

  private async write(path: string, text: string): Promise<void> {
    const file = this.place(path);
    await mkdir(dirname(file), { recursive: true, mode: 0o755 });
    await writeFile(file, text, { mode: 0o644 });
  }
}
