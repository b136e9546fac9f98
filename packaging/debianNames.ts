// What the .deb depends on: the libraries that Electron links to or opens, by the names of old and new Debians.

import { renamedPackages } from '../scripts/machine/aptPackages.ts';
import { libraryPackages } from '../scripts/machine/systemLibraries.ts';

/** Menus, kinds of files and links that open outside. */
const DESKTOP = ['desktop-file-utils', 'shared-mime-info', 'xdg-utils'];

/** Electron opens it when it starts, and ends without it: no list of what is linked has it. */
const OPENED = ['libx11-xcb1'];

/** Menus and dialogs are drawn with the system's typefaces, and the app may be in Japanese on any system. The first is installed where there is none of them. */
export const recommendedNames = ['fonts-vlgothic | fonts-noto-cjk | fonts-ipafont-gothic'];

/** As the field Depends has them. */
export function debianNames(): string[] {
  const libraries = [...new Set(libraryPackages)].map((name) =>
    renamedPackages.has(name) ? `${name}t64 | ${name}` : name,
  );
  return [...libraries, ...OPENED, ...DESKTOP].sort();
}
