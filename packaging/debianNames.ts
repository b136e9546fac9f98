// What the .deb depends on: the libraries that Electron links to, by the names of old and new Debians.

import { renamedPackages } from '../scripts/machine/aptPackages.ts';
import { libraryPackages } from '../scripts/machine/systemLibraries.ts';

/** Menus, kinds of files and links that open outside. */
const DESKTOP = ['desktop-file-utils', 'shared-mime-info', 'xdg-utils'];

/** As the field Depends has them. */
export function debianNames(): string[] {
  const libraries = [...new Set(libraryPackages)].map((name) =>
    renamedPackages.has(name) ? `${name}t64 | ${name}` : name,
  );
  return [...libraries, ...DESKTOP].sort();
}
