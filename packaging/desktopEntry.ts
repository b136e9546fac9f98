// The app's entry in the menus of Linux desktops, the same in every kind of package.

import { product, runFile } from './product.ts';

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

/** The whole entry. `%f`: a run file that was double-clicked is the first argument. */
export function desktopFile(executable: string): string {
  const entries = {
    Type: 'Application',
    ...desktopEntry,
    Exec: `${executable} %f`,
    Icon: product.executable,
    Terminal: 'false',
    Categories: categories,
    MimeType: `${runFile.mimeType};`,
    StartupWMClass: product.executable,
  };
  const lines = Object.entries(entries).map(([key, value]) => `${key}=${value}`);
  return ['[Desktop Entry]', ...lines, ''].join('\n');
}

/** Tells the system what a run file is. */
export function mimeFile(): string {
  const { mimeType, extension, description } = runFile;
  return `<?xml version="1.0" encoding="utf-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${mimeType}">
    <comment>${description.en}</comment>
    <comment xml:lang="ja">${description.ja}</comment>
    <glob pattern="*.${extension}"/>
    <icon name="${mimeType.replace('/', '-')}"/>
  </mime-type>
</mime-info>
`;
}
