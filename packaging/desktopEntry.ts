// The app's entry in the menus of Linux desktops, the same in every kind of package.

import { ownFiles, product, type OwnFile } from './product.ts';

export const categories = 'Education;Science;';

/** Entries of `[Desktop Entry]` that do not depend on where the app is installed. */
export const desktopEntry: Readonly<Record<string, string>> = {
  Name: product.name.en,
  'Name[ja]': product.name.ja,
  Comment: product.summary.en,
  'Comment[ja]': product.summary.ja,
  Keywords: 'neural network;backpropagation;gradient;machine learning;',
  'Keywords[ja]': 'ニューラルネットワーク;誤差逆伝播;勾配;機械学習;',
  StartupNotify: 'true',
};

/** The whole entry. `%f`: a file that was double-clicked is the first argument. */
export function desktopFile(executable: string): string {
  const entries = {
    Type: 'Application',
    ...desktopEntry,
    Exec: `${executable} %f`,
    Icon: product.executable,
    Terminal: 'false',
    Categories: categories,
    MimeType: ownFiles.map(({ mimeType }) => `${mimeType};`).join(''),
    StartupWMClass: product.executable,
  };
  const lines = Object.entries(entries).map(([key, value]) => `${key}=${value}`);
  return ['[Desktop Entry]', ...lines, ''].join('\n');
}

/** Tells the system what the app's own kinds of file are. */
export function mimeFile(): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${ownFiles.map(mimeType).join('')}</mime-info>
`;
}

function mimeType({ mimeType: type, extension, description }: OwnFile): string {
  return `  <mime-type type="${type}">
    <comment>${description.en}</comment>
    <comment xml:lang="ja">${description.ja}</comment>
    <glob pattern="*.${extension}"/>
    <icon name="${mimeIcon(type)}"/>
  </mime-type>
`;
}

/** The name of the icon of a kind of file. */
export function mimeIcon(mimeType: string): string {
  return mimeType.replace('/', '-');
}
