// The static checks of `npm test`. Each counts as one: passed or failed.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { projectRoot } from '../project.ts';

/** A check, and the words after `node` that run it. */
export interface Check {
  readonly name: string;
  readonly words: readonly string[];
  /** The check that must have ended before. */
  readonly after?: string;
}

/** @param path of a program in node_modules, run by Node itself: the same on every system, and without npx's start */
export function program(path: string): string {
  return join(projectRoot, 'node_modules', path);
}

/** TypeScript in Go, the same language ten times as fast; ESLint and AssemblyScript need the one in JavaScript. */
const compiler = program('@typescript/native/bin/tsc');

/** Not `--incremental`: the build info of one configuration would pass for that of the other. */
const svelteCheck = (tsconfig: string) => [
  program('svelte-check/bin/svelte-check'),
  ...['--tsconfig', tsconfig, '--tsgo', '--fail-on-warnings'],
];

/** What svelte-check made of components is checked the next time as well, also of those that are gone. */
export async function forgetComponents(): Promise<void> {
  await rm(join(projectRoot, '.svelte-check'), { recursive: true, force: true });
}

const script = (path: string) => ['--import', 'tsx', join(projectRoot, path)];

export const build: Check = {
  name: 'build',
  words: [program('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
};

export const format: Check = {
  name: 'format',
  words: [
    program('prettier/bin/prettier.cjs'),
    ...['--check', '--cache', '--log-level', 'warn', '.'],
  ],
};

export const checks: readonly Check[] = [
  {
    // Without a cache: a rule that asks for types may judge a component anew though only another file has changed.
    name: 'lint',
    words: [program('eslint/bin/eslint.js'), '--max-warnings', '0', '.'],
  },
  {
    name: 'lint by types, circles of imports',
    words: [program('oxlint/bin/oxlint'), '--type-aware'],
  },
  {
    name: 'types, those of Electron 25 too',
    words: [
      compiler,
      ...['-b', 'core', 'tsconfig.node.json', 'tsconfig.desktop.json'],
      'electron/tsconfig.oldest.json',
    ],
  },
  {
    name: 'types of AssemblyScript',
    words: [program('typescript/bin/tsc'), '-p', 'tsconfig.assembly.json'],
  },
  { name: 'types of the renderer', words: svelteCheck('renderer/tsconfig.json') },
  {
    name: 'types of the renderer by Chromium 114',
    words: svelteCheck('renderer/tsconfig.oldest.json'),
    // What is made of the components lies in one folder for both.
    after: 'types of the renderer',
  },
  {
    name: 'styles and elements by Chromium 114',
    words: script('scripts/oldestEngine/checkFeatures.ts'),
  },
  { name: 'licences', words: script('scripts/licences/checkLicences.ts') },
  {
    name: 'unused code and dependencies',
    words: [program('knip/bin/knip.js'), '--no-progress'],
  },
  {
    name: 'syntax of what was built by Chromium 114',
    words: script('scripts/oldestEngine/checkBundles.ts'),
    after: build.name,
  },
];
