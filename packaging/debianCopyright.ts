// The copyright file of the .deb, in Debian's own form: whose the app and its parts are, and where their licences stand.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { projectRoot } from '../scripts/project.ts';
import { product } from './product.ts';

export async function debianCopyright(): Promise<string> {
  const licence = await readFile(join(projectRoot, 'LICENSE'), 'utf8');
  // Debian wants a text indented by one space, and a dot for an empty line.
  const text = licence
    .trimEnd()
    .split('\n')
    .map((line) => ` ${line === '' ? '.' : line}`)
    .join('\n');
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ${product.name.en}
Comment: Electron's licence and Chromium's lie beside the executable in
 /usr/lib/${product.executable} (LICENSE.electron.txt, LICENSES.chromium.html).
 The app's page "About" holds the licences of everything else in it.

Files: *
${product.copyright.replace('Copyright (c)', 'Copyright:')}
License: Expat
${text}
`;
}
