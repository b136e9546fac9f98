// The licences that a package may have here, as SPDX names them: all of them let anybody use, change and pass on what is made with it.

/** Of what is shipped: each asks for its text beside the app, and MPL-2.0 for the source of its own files. */
export const shippable: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Zlib',
];

/** Of what only builds and tests: data and tools beside those above. */
export const usable: readonly string[] = [
  ...shippable,
  'BlueOak-1.0.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'Python-2.0',
  'WTFPL',
];

/** Packages that name their licence in a way that package-lock.json does not have, and where it stands. */
export const toldElsewhere: Readonly<Record<string, string>> = {
  // "licenses" in its package.json, of 2012.
  'not@0.1.0': 'MIT',
};
