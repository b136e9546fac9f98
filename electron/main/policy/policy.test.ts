// What is decided for a computer, on every system: which file and which variables are read, and the one sentence for whatever cannot be done.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { wordsIn } from '../../language/words.ts';
import { policyFile, PolicyError, readPolicy, type Circumstances } from './policy.ts';
import { policySentence } from './policySentence.ts';

let folder: string;
const file = () => join(folder, 'policy.json');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const linux: Circumstances = {
  platform: 'linux',
  environment: {},
  user: 'hanako',
  home: '/home/hanako',
};
const windows: Circumstances = {
  platform: 'win32',
  environment: { ProgramData: 'D:\\ProgramData' },
  user: '花子 山田',
  home: 'C:\\Users\\花子 山田',
};

const withFile = (content: unknown, given = linux) => {
  writeFileSync(file(), typeof content === 'string' ? content : JSON.stringify(content));
  return readPolicy(given, file());
};

/** In both languages. */
function sentences(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const { problem } = error;
    return (['en', 'ja'] as const).map((each) => policySentence(problem, wordsIn(each).policy));
  }
  throw new Error('nothing was refused');
}

describe('the file', () => {
  it('lies where only administrators write', () => {
    expect(policyFile(linux)).toBe('/etc/backprop-lab/policy.json');
    expect(policyFile(windows)).toBe('D:\\ProgramData\\Backprop Lab\\policy.json');
    expect(policyFile({ ...linux, platform: 'darwin' })).toBe(
      '/Library/Application Support/Backprop Lab/policy.json',
    );
  });

  it('need not be there, and need not say everything', () => {
    const nothing = { dataFolder: undefined, language: undefined };
    expect(readPolicy(linux, file())).toEqual(nothing);
    expect(withFile({})).toEqual(nothing);
    expect(withFile({ language: 'ja' })).toEqual({ ...nothing, language: 'ja' });
  });

  it('gives each user a folder', () => {
    expect(withFile({ dataFolder: '/net/{user}/lab' }).dataFolder).toBe('/net/hanako/lab');
    expect(withFile({ dataFolder: '{home}/lab' }).dataFolder).toBe('/home/hanako/lab');
    // As an editor on Windows saves it.
    const text = `\ufeff${JSON.stringify({ dataFolder: '\\\\server\\class\\{user}' })}\r\n`;
    expect(withFile(text, windows).dataFolder).toBe('\\\\server\\class\\花子 山田');
  });
});

describe('a variable', () => {
  const environment = { BACKPROP_LAB_DATA: '/srv/{user}', BACKPROP_LAB_LANGUAGE: 'en' };

  it('counts before the file, unless it is empty', () => {
    const told = { dataFolder: '/net/x', language: 'ja' };
    expect(withFile(told, { ...linux, environment })).toEqual({
      dataFolder: '/srv/hanako',
      language: 'en',
    });
    const empty = { BACKPROP_LAB_DATA: '', BACKPROP_LAB_LANGUAGE: '' };
    expect(withFile(told, { ...linux, environment: empty })).toEqual(told);
  });
});

describe('what cannot be done is told of in one sentence', () => {
  it.each([
    ['no JSON', '{ dataFolder', 'SyntaxError'],
    ['an empty file', '', 'SyntaxError'],
    ['a list', '[]', 'JSON'],
    ['nothing', 'null', 'JSON'],
    ['a number for the folder', { dataFolder: 7 }, '“dataFolder”'],
    ['a misspelt entry', { datafolder: '/x' }, '“datafolder”'],
    ['an entry of every object', '{ "constructor": "/x" }', '“constructor”'],
    ['a folder within another', { dataFolder: 'lab' }, '“lab”'],
    ['a folder of Windows', { dataFolder: 'C:\\lab' }, '“C:\\lab”'],
    ['an empty folder', { dataFolder: '' }, 'no full path'],
    ['an unknown placeholder', { dataFolder: '/net/{name}' }, '“{name}”'],
    ['one that objects have', { dataFolder: '/net/{constructor}' }, '“{constructor}”'],
    ['an unknown language', { language: 'fr' }, '“fr”'],
    ['a language in capitals', { language: 'JA' }, 'neither ja nor en'],
  ])('%s', (_name, content, named) => {
    const [english = '', japanese = ''] = sentences(() => withFile(content));
    expect(english).toMatch(/^The app does not start because [^\n]+[^.]\.$/);
    expect(english).toContain(named);
    expect(english).toContain(file());
    expect(japanese).toMatch(/^[^。]+。([^。]+。)?$/);
    expect(japanese).toContain(file());
  });

  it('of a variable, which is named', () => {
    const environment = { BACKPROP_LAB_DATA: '~/lab' };
    expect(sentences(() => readPolicy({ ...linux, environment }, file()))[0]).toContain(
      'BACKPROP_LAB_DATA',
    );
  });

  it('of a user without a name, who would share a folder', () => {
    expect(() => withFile({ dataFolder: '/net/{user}/lab' }, { ...linux, user: '' })).toThrow(
      PolicyError,
    );
  });

  it('of a folder or a pipe in the file’s place, without waiting', () => {
    mkdirSync(join(folder, 'a'));
    execFileSync('mkfifo', [join(folder, 'b')]);
    for (const name of ['a', 'b']) {
      expect(sentences(() => readPolicy(linux, join(folder, name)))[0]).toContain('SyntaxError');
    }
  });

  it('and never in another way, whatever the file holds', () => {
    const entries = fc.record(
      { dataFolder: fc.jsonValue(), language: fc.jsonValue(), other: fc.jsonValue() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), entries), (value) => {
        try {
          const { dataFolder, language } = withFile(JSON.stringify(value));
          expect(dataFolder ?? '/').toMatch(/^\//);
          expect([undefined, 'ja', 'en']).toContain(language);
        } catch (error) {
          expect(error).toBeInstanceOf(PolicyError);
        }
      }),
    );
  });
});
