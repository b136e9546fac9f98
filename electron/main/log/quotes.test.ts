// What errors quote never gets into the log: names of files, and what was in them.

import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { withoutQuotes } from './quotes.ts';

/** A word that neither the system's nor the engine's sentences have. */
const secret = fc.stringMatching(/^[a-z]{7,12}$/).map((word) => `§${word}`);
const separators = fc.constantFrom(
  ...[' ', "'", '"', '`', '’', "' -> '", '(', '\n', ', ', '\\', '“', "'s ", '.csv'],
);
/** As learners name runs and files, and as they should not. */
const name = fc
  .tuple(secret, separators, secret, separators, secret)
  .map((words) => words.join(''));

async function thrownBy(work: () => Promise<unknown>): Promise<Error> {
  try {
    await work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

describe('a text without quotes', () => {
  it('names no file that the system named, and keeps what it says and where', async () => {
    await fc.assert(
      fc.asyncProperty(name, name, async (from, to) => {
        const opened = await thrownBy(() => open(join('/no-such-folder', from)));
        const renamed = await thrownBy(() => rename(join('/no-such-folder', from), `/x/${to}`));
        for (const { stack = '' } of [opened, renamed]) {
          const text = withoutQuotes(`The window reports: ${stack}`);
          expect(text).not.toContain('§');
          expect(text).toMatch(/^The window reports: Error: ENOENT: no such file or directory, /);
          expect(text.split('\n').slice(1).join()).toBe(framesOf(stack));
        }
      }),
    );
  });

  it('holds nothing of a text that is no JSON', () => {
    fc.assert(
      fc.property(name, (note) => {
        for (const text of [note, `{"${note}`, `{"a": "b" ${note}}`]) {
          const { stack = '' } = thrownNow(() => JSON.parse(text) as unknown);
          expect(withoutQuotes(stack)).not.toMatch(/§[a-z]{2}/);
          expect(withoutQuotes(stack)).toMatch(/^SyntaxError/);
        }
      }),
    );
  });

  it('is the same on one line, as the log and the diagnostics have it', async () => {
    const { stack = '' } = await thrownBy(() => open('/no-such-folder/§my run.bprun'));
    const line = withoutQuotes(stack.replace(/\s*\n\s*/g, ' | '));
    expect(line).not.toContain('§');
    expect(line).toMatch(/, open … \| at /);
  });

  it.each([
    ["TypeError: Cannot read properties of undefined (reading 'texts')", /reading texts/],
    ["The window's page ended: crashed (5)", /^The window's page ended: crashed \(5\)$/],
    ['Refused: permission for midi', /^Refused: permission for midi$/],
    ['Error: `§a` and `§b` are the same\n    at f (app://lab/a.js:1:2)', /^Error: … are/],
    ["{ errno: -2, code: 'ENOENT', path: '/§x' }", /^\{ errno: -2, code: … \}$/],
    ['TypeError: “§note” is no name', /^TypeError: … is no name$/],
    ['Error: 「§メモ」がありません', /^Error: …がありません$/],
    ["Error: (reading 'me') '§x'", /^Error: \(reading …$/],
  ])('of %j is like %s', (text, expected) => {
    expect(withoutQuotes(text)).toMatch(expected);
    expect(withoutQuotes(text)).not.toContain('§');
  });
});

function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join();
}

function thrownNow(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}
