// Whatever the small libraries say of what they lack and refuse is said in Japanese as well: read from their own texts.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { PythonError } from '../../python/python.ts';
import { startedPython } from '../../../tests/startedPython.ts';
import { explainError } from './explainError.ts';
import { hintInJapanese } from './missingHints.ts';
import { refusalInJapanese } from './refusals.ts';

const library = join(import.meta.dirname, '../../python/library');

const REFUSAL =
  /(["'])((?:(?!\1)[^\\\n]|\\.)*this small (?:(?!\1)[^\\\n]|\\.)*)\1/g;

/** Texts of Python that say "this small", with what `%` takes in; those of missing.py have hints of their own. */
const refused = readdirSync(library, {
  recursive: true,
  encoding: 'utf8',
})
  .filter(
    (name) => name.endsWith('.py') && !name.endsWith('missing.py'),
  )
  .flatMap((name) => {
    const text = readFileSync(join(library, name), 'utf8')
      .split('\n')
      .filter((line) => !line.includes('"""'))
      .join('\n');
    return [...text.matchAll(REFUSAL)].map((found) => ({
      name,
      text: found[2].replaceAll(/%[sr]/g, 'x').replaceAll('%d', '3'),
    }));
  });

const JAPANESE = /[ぁ-ん]/;
/** What is said of the number of axes has a sentence of its own. */
const AXES = /at most 4 (?:dimensions|axes)/;

describe('the small libraries', () => {
  it.each(refused)('refuse in Japanese: $name, $text', ({ text }) => {
    if (AXES.test(text)) return;
    expect(refusalInJapanese(text)).toMatch(JAPANESE);
  });

  it('are read: there are dozens of refusals', () => {
    expect(refused.length).toBeGreaterThan(35);
  });

  it('have each of their hints in Japanese', async () => {
    const { python } = await startedPython();
    const names = python.newNamespace();
    const run = names.run(
      'import torch.missing as t, numpy.missing as n, sklearn.missing as s\nhints = [h for each in (t, n, s) for h in each._INSTEAD.values()]',
    );
    expect(run.ok).toBe(true);
    const hints = names.get('hints');
    const found = hints.ok ? (hints.value as string[]) : [];
    expect(found.length).toBeGreaterThan(40);
    for (const hint of found)
      expect(hintInJapanese(hint), hint).toMatch(JAPANESE);
    names.close();
  });

  it('are quoted in no English in a Japanese explanation', () => {
    const error = (type: string, message: string): PythonError => ({
      type,
      message,
      line: 1,
      frames: [],
      traceback: '',
    });
    const said = explainError(
      error(
        'AttributeError',
        "module 'sklearn.datasets' has no attribute 'load_iris': this small sklearn does not have it, but load_digits and make_blobs are there",
      ),
      '',
    );
    expect(said.ja).toBe(
      'ここの sklearn.datasets に load_iris はありません。load_digits と make_blobs があります。',
    );
    expect(said.en).toBe(
      'sklearn.datasets has no load_iris here: load_digits and make_blobs are there.',
    );
    expect(
      explainError(
        error(
          'TypeError',
          'bar() does not take hatch in this small matplotlib',
        ),
        '',
      ).ja,
    ).toBe('ここの bar() には hatch という引数がありません。');
  });
});
