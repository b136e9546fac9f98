// The bill of materials that a release has, against the packages on the disk and the list of licences that is kept by hand.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { projectRoot } from '../scripts/project.ts';
import { billOfMaterials } from './billOfMaterials.ts';

function versionOf(name: string): string {
  const text = readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

it('is CycloneDX, and has what is shipped with its version, Python too', () => {
  const { bomFormat, specVersion, components } = billOfMaterials();
  expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.5']);
  const named = new Map(components.map((each) => [decodeURIComponent(each.purl), each.version]));
  for (const name of [
    'electron',
    'svelte',
    'pyodide',
    'katex',
    '@fontsource-variable/noto-sans-jp',
  ]) {
    expect(named.get(`pkg:npm/${name}@${versionOf(name)}`)).toBe(versionOf(name));
  }
  // As the licence that is shipped with it says.
  const python = readFileSync(join(projectRoot, 'resources/licences/python.txt'), 'utf8');
  const cpython = components.find(({ name }) => name === 'cpython')?.version ?? '';
  expect(python.startsWith(`Python ${cpython.split('.').slice(0, 2).join('.')},`)).toBe(true);
  const refs = components.map((each) => each['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
});
