// The version stands in package.json; whoever else has to name it names the same.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';
import { parse } from 'yaml';

import { appVersion, projectRoot } from '../scripts/project.ts';
import { releases } from './releases.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

it('package-lock.json and CITATION.cff have it', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    version: string;
    packages: Record<string, { version?: string }>;
  };
  expect([lock.version, lock.packages['']?.version]).toEqual([appVersion, appVersion]);
  expect((parse(read('CITATION.cff')) as { version: string }).version).toBe(appVersion);
  // The core is a room of the app and is never published; npm's bill of materials wants any.
  expect(JSON.parse(read('core/package.json'))).toMatchObject({ version: '0.0.0' });
});

it('every package that a document names is one of the release', () => {
  const packages = releases.flatMap(({ files }) => files(appVersion));
  for (const path of ['README.md', 'README.ja.md', 'docs/school.md', 'docs/school.ja.md']) {
    const named = read(path).match(/backprop-lab[-_]\d[\w.-]*\.(?:exe|dmg|AppImage|deb)/g) ?? [];
    expect(named, path).not.toEqual([]);
    for (const name of named) expect(packages, path).toContain(name);
  }
});
