// How npm is called, by the systems' own forms of its path.

import { execFileSync } from 'node:child_process';

import { expect, it } from 'vitest';

import { npmCommand } from './npm.ts';

it.each([
  'C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js',
  '/Users/花子 山田/.nvm/lib/node_modules/npm/bin/npm-cli.js',
])('is Node with npm’s own program, %s', (cli) => {
  expect(npmCommand(['pack', 'a b'], { npm_execpath: cli })).toEqual([
    process.execPath,
    [cli, 'pack', 'a b'],
  ]);
});

it('is what the system finds, where it was not npm that called', () => {
  for (const environment of [{}, { npm_execpath: '/usr/lib/node_modules/yarn/bin/yarn.js' }]) {
    expect(npmCommand(['--version'], environment)).toEqual(['npm', ['--version']]);
  }
});

it('answers here', () => {
  const [program, words] = npmCommand(['--version']);
  expect(execFileSync(program, words, { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+/);
});
