// How electron-builder makes the packages for Windows, macOS and Linux.

import type { Configuration } from 'electron-builder';

import { categories, desktopEntry } from './desktopEntry.ts';
import { fuses } from './fuses.ts';
import { ownFiles, product } from './product.ts';
import { pinnedElectron, refuseGivenElectron } from './releaseElectron.ts';
import { architectures, type Architecture } from './releases.ts';

/** Everything the app reads when it runs. All packages it uses are bundled: there are no node_modules. */
const files = [
  'package.json',
  'out/main/**',
  'out/preload/**',
  'out/renderer/**',
  'resources/*.csv',
  'resources/recorded/**',
  'resources/icon.png',
  '!**/*.map',
  '!node_modules/**',
];

/**
 * Made anew for each use: electron-builder writes into it.
 * @param processors that packages are made for
 */
export const configuration = (
  processors: readonly Architecture[] = architectures,
): Configuration => ({
  appId: product.appId,
  productName: product.name.en,
  copyright: product.copyright,
  directories: { output: 'dist', buildResources: 'packaging' },
  electronVersion: pinnedElectron(),
  electronLanguages: ['en-US', 'ja'],
  electronFuses: {
    ...fuses,
    // Setting fuses breaks the signature that Electron comes with, and a Mac with Apple silicon then ends the app at once.
    // Signed anew ad hoc it starts; a real signature, where there is a certificate, takes its place afterwards.
    resetAdHocDarwinSignature: process.platform === 'darwin',
  },
  asar: true,
  files: [...files],
  npmRebuild: false,
  publish: null,
  artifactName: 'backprop-lab-${version}-${os}-${arch}.${ext}',
  afterExtract: ({ appOutDir }) => {
    refuseGivenElectron(appOutDir);
    return Promise.resolve();
  },
  fileAssociations: ownFiles.map(({ extension, windowsClass, description, mimeType }) => ({
    ext: extension,
    name: windowsClass,
    description: description.en,
    mimeType,
    icon: 'icons/icon',
    role: 'Viewer',
    rank: 'Owner',
  })),
  win: {
    icon: 'packaging/icons/icon.ico',
    executableName: product.name.en,
    target: [{ target: 'nsis', arch: [...processors] }],
  },
  nsis: {
    // One installer for each processor, as a release has them; otherwise one for both would be made, of twice the size and another name.
    buildUniversalInstaller: false,
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['en_US', 'ja_JP'],
    // The name in the language of the installer: windows/installer.nsh.
    shortcutName: '$(productName)',
    uninstallDisplayName: '$(productName) ${version}',
    // Whether progress goes, too, is asked; the answer is no unless one says yes.
    deleteAppDataOnUninstall: false,
    include: 'packaging/windows/installer.nsh',
  },
  mac: {
    icon: 'packaging/icons/icon.icns',
    category: 'public.app-category.education',
    target: [{ target: 'dmg', arch: [...processors] }],
    // Signed and notarised when the environment names a certificate and an account (CSC_LINK, APPLE_ID and so on); only then hardened.
    hardenedRuntime: true,
    entitlements: 'packaging/mac/entitlements.plist',
    entitlementsInherit: 'packaging/mac/entitlements.plist',
    extendInfo: { LSHasLocalizedDisplayName: true },
    extraFiles: ['en', 'ja'].map((language) => ({
      from: `packaging/mac/${language}.lproj`,
      to: `Resources/${language}.lproj`,
    })),
  },
  dmg: { title: '${productName} ${version}' },
  linux: {
    icon: 'packaging/icons',
    executableName: product.executable,
    syncDesktopName: true,
    category: categories,
    synopsis: product.summary.en,
    description: product.summary.en,
    maintainer: product.maintainer,
    // Nothing, not even the sandbox switched off; the AppImage adds the field code for run files itself.
    executableArgs: [],
    desktop: { entry: { ...desktopEntry } },
    // The .deb is made from the unpacked folder afterwards, with Debian's own tools: debianPackage.ts.
    target: [{ target: 'AppImage', arch: [...processors] }],
  },
});
