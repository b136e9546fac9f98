// docs/security.md names tests: each of them exists, in the file it says.

import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

const text = readFileSync('docs/security.md', 'utf8');
const named = [...text.matchAll(/`([\w/.]+\.(?:spec|test)\.ts)`: "([^"]+)"/g)].map(
  ([, file = '', title = '']) => ({ file, title }),
);

it('names a test for every item of Electron’s checklist that a test can prove', () => {
  const items = text.split(/^(?=\d+\. )/m).slice(1);
  expect(items).toHaveLength(20);
  const unproved = items.filter((item) => !/\.(?:spec|test)\.ts`: "/.test(item));
  // A current Electron is a matter of releases; fuses are proved where packages are.
  expect(unproved.map((item) => Number.parseInt(item, 10))).toEqual([16, 19]);
});

it.each(named)('$file has “$title”', ({ file, title }) => {
  expect(readFileSync(file, 'utf8')).toContain(`'${title}'`);
});
