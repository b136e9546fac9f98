// The check of licences says nothing of what is there, and names each thing that would be wrong with it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { projectRoot } from '../project.ts';
import { licenceProblems, type Licensed, type Lock } from './licenceProblems.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as Lock;
const here: Licensed = {
  lock,
  document: read('docs/licences.md'),
  python: '3.14.2',
  textOf: (name) => read(`resources/licences/${name}.txt`),
};

/** The lock with one entry changed or added. */
function withPackage(name: string, change: { version?: string; license?: string }): Lock {
  const path = `node_modules/${name}`;
  return { packages: { ...lock.packages, [path]: { ...lock.packages[path], ...change } } };
}

it('finds nothing wrong here', () => {
  expect(licenceProblems(here)).toEqual([]);
});

describe('a package', () => {
  const problems = (license: string, name = 'somebody’s') =>
    licenceProblems({ ...here, lock: withPackage(name, { version: '1.0.0', license }) });

  it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN X', 'BUSL-1.1'])(
    'may not have %s',
    (license) => {
      expect(problems(license)).toEqual([
        `somebody’s@1.0.0 has a licence that is not on the list: ${license}.`,
      ]);
    },
  );

  it.each(['MIT', '(GPL-2.0-only OR MIT)', 'ISC AND Apache-2.0', 'CC0-1.0'])(
    'may have %s',
    (license) => {
      expect(problems(license)).toEqual([]);
    },
  );

  it('has one', () => {
    expect(
      licenceProblems({ ...here, lock: withPackage('somebody’s', { version: '1.0.0' }) }),
    ).toEqual(['somebody’s@1.0.0 names no licence.']);
  });

  it('that is shipped may have less than one that only builds', () => {
    expect(problems('CC-BY-4.0', 'birpc')).toContainEqual(
      expect.stringMatching(/^birpc@.* is not on the list: CC-BY-4\.0\.$/),
    );
  });
});

describe('docs/licences.md', () => {
  it('names every package that package.json names', () => {
    const document = here.document.replace(/^\| knip .*\n/m, '');
    expect(licenceProblems({ ...here, document })).toEqual([
      'docs/licences.md lacks knip, which package.json names.',
    ]);
  });

  it('says the licence that each has', () => {
    const document = here.document.replace(/(\| fflate +\| )MIT/, '$1ISC');
    expect(licenceProblems({ ...here, document })).toEqual([
      'docs/licences.md says ISC of fflate, whose licence is MIT.',
    ]);
    expect(licenceProblems({ ...here, lock: withPackage('axe-core', { license: 'MIT' }) })).toEqual(
      ['docs/licences.md says MPL-2.0 of axe-core, whose licence is MIT.'],
    );
  });

  it('names nothing that is not there', () => {
    const document = here.document.replace('| fflate ', '| fflated ');
    expect(licenceProblems({ ...here, document })).toEqual([
      'docs/licences.md lacks fflate, which package.json names.',
      'docs/licences.md names fflated, which is no package here.',
    ]);
  });
});

describe('Python’s licences', () => {
  it('are those of the Python that is shipped', () => {
    expect(licenceProblems({ ...here, python: '3.15.0' })).toEqual([
      expect.stringMatching(/^resources\/licences\/python\.txt is not that of Python 3\.15 /),
    ]);
  });

  it('are made anew with Pyodide', () => {
    const newer = licenceProblems({
      ...here,
      lock: withPackage('pyodide', { version: '315.0.0' }),
    });
    expect(newer.map((problem) => problem.split(' ')[0])).toEqual([
      'resources/licences/pyodide.txt',
      'resources/licences/python.txt',
    ]);
  });
});
