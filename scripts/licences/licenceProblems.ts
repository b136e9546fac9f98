// What is wrong with the licences: one that is on no list, a package that docs/licences.md lacks or calls otherwise, a text of Python's that is of another version.

import satisfies from 'spdx-satisfies';

import { shippable, toldElsewhere, usable } from './allowedLicences.ts';

/** The part of package-lock.json that is read. */
export interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly name?: string;
        readonly version?: string;
        readonly license?: string;
        readonly link?: boolean;
        readonly devDependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

export interface Licensed {
  readonly lock: Lock;
  /** docs/licences.md */
  readonly document: string;
  /** The version of the Python in Pyodide. */
  readonly python: string;
  /** What is shipped of a licence: of `pyodide`, `python`, `emscripten`. */
  readonly textOf: (name: string) => string;
}

interface Row {
  readonly names: readonly string[];
  readonly licence: string;
}

const SHIPPED = 'Shipped in the app';
const USED = 'Used to build and test';
/** Parts of Pyodide's package, which no entry of package-lock.json names. */
const OF_PYTHON: Readonly<Record<string, string>> = { Python: 'PSF-2.0', Emscripten: 'MIT' };

/** One sentence each. */
export function licenceProblems({ lock, document, python, textOf }: Licensed): readonly string[] {
  const shipped = rowsOf(document, SHIPPED);
  const used = rowsOf(document, USED);
  const isShipped = new Set(shipped.flatMap(({ names }) => names));
  const listed = new Set([...isShipped, ...used.flatMap(({ names }) => names)]);
  const direct = Object.keys(lock.packages['']?.devDependencies ?? {});
  return [
    ...packagesOf(lock).flatMap(({ name, version, licence }) =>
      allowedProblem(`${name}@${version}`, licence, isShipped.has(name) ? shippable : usable),
    ),
    ...direct
      .filter((name) => !listed.has(name))
      .map((name) => `docs/licences.md lacks ${name}, which package.json names.`),
    ...[...shipped, ...used].flatMap((row) => rowProblems(row, lock)),
    ...pythonProblems(lock, python, textOf),
  ];
}

function packagesOf(lock: Lock) {
  return Object.entries(lock.packages).flatMap(([path, { name, version = '', license, link }]) => {
    // The project itself, and its own room.
    if (path === '' || !path.includes('node_modules/') || link) return [];
    const folder = path.replace(/^.*node_modules\//, '');
    return [
      { name: name ?? folder, version, licence: license ?? toldElsewhere[`${folder}@${version}`] },
    ];
  });
}

function allowedProblem(
  what: string,
  licence: string | undefined,
  allowed: readonly string[],
): string[] {
  if (licence === undefined) return [`${what} names no licence.`];
  return isAllowed(licence, allowed)
    ? []
    : [`${what} has a licence that is not on the list: ${licence}.`];
}

/** What is no SPDX expression is on no list. */
function isAllowed(licence: string, allowed: readonly string[]): boolean {
  try {
    return satisfies(licence, [...allowed]);
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** The rows of the table below a heading. */
function rowsOf(document: string, heading: string): readonly Row[] {
  const section = document.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  return section.split('\n').flatMap((line) => {
    const [, names = '', licence = ''] = line.split('|').map((cell) => cell.trim());
    if (names === '' || names === 'package' || names.startsWith('-')) return [];
    // Beside a name may stand what it is.
    const named = names.split(', ').map((name) => name.replace(/ \(.*/, ''));
    return [{ names: named, licence }];
  });
}

/** A row has as many licences as packages, or one for all. */
function rowProblems({ names, licence }: Row, lock: Lock): string[] {
  const licences = names.length > 1 && licence.includes(', ') ? licence.split(', ') : [licence];
  return names.flatMap((name, index) => {
    const said = licences[index] ?? licences[0] ?? '';
    const own = OF_PYTHON[name] ?? lock.packages[`node_modules/${name}`]?.license;
    if (own === undefined) return [`docs/licences.md names ${name}, which is no package here.`];
    // Of a package that wraps a typeface only the typeface is shipped; of others more may be said behind it.
    const agrees = said.startsWith(own) || own.split(' AND ').includes(said);
    return agrees ? [] : [`docs/licences.md says ${said} of ${name}, whose licence is ${own}.`];
  });
}

function pythonProblems(lock: Lock, python: string, textOf: Licensed['textOf']): string[] {
  const pyodide = lock.packages['node_modules/pyodide']?.version ?? '';
  const [minor = ''] = /^\d+\.\d+/.exec(python) ?? [];
  const problems = Object.entries(OF_PYTHON).flatMap(([name, licence]) =>
    allowedProblem(name, licence, shippable),
  );
  // Each says first what it is of: made anew when Pyodide's version changes.
  if (!textOf('pyodide').includes(`, tag ${pyodide}. `)) {
    problems.push(`resources/licences/pyodide.txt is not that of Pyodide ${pyodide}.`);
  }
  const ofPython = textOf('python');
  if (!ofPython.startsWith(`Python ${minor},`) || !ofPython.includes(`, tag ${pyodide},`)) {
    problems.push(
      `resources/licences/python.txt is not that of Python ${minor} in Pyodide ${pyodide}.`,
    );
  }
  return problems;
}
