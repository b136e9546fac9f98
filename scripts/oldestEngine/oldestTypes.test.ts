// What is newer than Electron 25, its Node.js and its Chromium does not compile, though today's definitions know it.

import { join } from 'node:path';

import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

import { projectRoot } from '../project.ts';
import { obtainOldestTypes } from './oldestTypes.ts';

beforeAll(() => obtainOldestTypes());

/** The definitions, each read once: reading them is most of the work. */
const read = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of a file with this text in the folder of the configuration. */
function errorsOf(configuration: string, text: string): string[] {
  const path = join(projectRoot, configuration);
  const { options, errors } = ts.getParsedCommandLineOfConfigFile(path, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  }) ?? { options: {}, errors: [] };
  expect(errors).toEqual([]);
  const file = join(path, '../snippet.ts');
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([file], options, {
    ...host,
    fileExists: (name) => name === file || host.fileExists(name),
    getSourceFile: (name, ...rest) =>
      name === file
        ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
        : readOnce(configuration, name, () => host.getSourceFile(name, ...rest)),
  });
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function readOnce(configuration: string, name: string, make: () => ts.SourceFile | undefined) {
  const key = `${configuration} ${name}`;
  if (!read.has(key)) read.set(key, make());
  return read.get(key);
}

describe('Electron 25.1.1 and Node.js 18.15', () => {
  const configuration = 'electron/tsconfig.oldest.json';

  it.each([
    ["import { WebContentsView } from 'electron'; new WebContentsView();", 'WebContentsView'],
    ["import { app } from 'electron'; void app.setProxy({});", 'setProxy'],
    ['export const folder = import.meta.dirname;', 'dirname'],
    ["import { globSync } from 'node:fs'; globSync('*');", 'globSync'],
    ["process.getBuiltinModule('node:fs');", 'getBuiltinModule'],
    ['export const pair = Promise.withResolvers<string>();', 'withResolvers'],
  ])('%s', (text, name) => {
    expect(errorsOf(configuration, text)).toEqual([expect.stringContaining(`'${name}'`)]);
  });

  it('has nothing against what was there before', () => {
    const text =
      "import { utilityProcess } from 'electron'; import { cp } from 'node:fs/promises'; void [utilityProcess, cp];";
    expect(errorsOf(configuration, text)).toEqual([]);
  });
});

describe('Chromium 114', () => {
  const configuration = 'renderer/tsconfig.oldest.json';

  it.each([
    ["URL.canParse('x');", 'canParse'],
    ['document.startViewTransition(() => undefined);', 'startViewTransition'],
    ['document.body.moveBefore(document.body, null);', 'moveBefore'],
    ['AbortSignal.any([]);', 'any'],
    ['new Uint8Array().toBase64();', 'toBase64'],
    ['Object.groupBy([1], String);', 'groupBy'],
    ['void Array.fromAsync([1]);', 'fromAsync'],
    ['new Set([1]).union(new Set([2]));', 'union'],
    ['[1].values().map(String);', 'map'],
  ])('%s', (text, name) => {
    expect(errorsOf(configuration, text)).toEqual([expect.stringContaining(`'${name}'`)]);
  });

  it('has nothing against what was there before', () => {
    const text = 'structuredClone([1].toSorted()); document.body.checkVisibility();';
    expect(errorsOf(configuration, text)).toEqual([]);
  });
});

it('the core, which runs in both, has no more than JavaScript of 2023', () => {
  const text = 'Object.groupBy([1], String); [3].toSorted();';
  expect(errorsOf('core/tsconfig.json', text)).toEqual([expect.stringContaining("'groupBy'")]);
});
