// docs/security.md names tests: each of them exists, in the file it says.

import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

const text = readFileSync('docs/security.md', 'utf8');
const named = [...text.matchAll(/`([\w/.]+\.(?:spec|test)\.ts)`: "([^"]+)"/g)].map(
  ([, file = '', title = '']) => ({ file, title }),
);

it('names a test for every item of Electron’s checklist', () => {
  const items = text.split(/^(?=\d+\. )/m).slice(1);
  expect(items).toHaveLength(20);
  const unproved = items.filter((item) => !/\.(?:spec|test)\.ts`: "/.test(item));
  expect(unproved).toEqual([]);
});

it.each(named)('$file has “$title”', ({ file, title }) => {
  expect(readFileSync(file, 'utf8')).toContain(`'${title}'`);
});
