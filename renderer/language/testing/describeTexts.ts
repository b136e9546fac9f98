// Texts in both languages, whoever they belong to: none is empty, none is broken, each is in its language.

import { describe, expect, it } from 'vitest';

import type { Calls } from './samples.ts';

/** Texts that are the same in every language: names and formulas. */
const languageNeutral = [
  ...['PyTorch', 'torch', 'NumPy', 'scikit-learn', 'Python', 'TypeScript', 'Kaiming'],
  ...['ReLU', 'Leaky ReLU', 'tanh', 'randn', 'softmax', 'allclose', 'float64', 'True', 'False'],
  ...['SGD', 'RMSprop', 'Adam', 'XOR', 'x₁²', 'x₂²', 'x₁x₂', 'sin x₁', 'sin x₂'],
];
const JAPANESE = /[\u3001-\u30ff\u4e00-\u9fff]/;

interface Exceptions {
  /** Matches the paths of formulas, which belong to no language. */
  readonly formulas?: RegExp;
}

/** Every entry with its path, e.g. `form.reset`. */
function entries(node: unknown, path = ''): [path: string, value: unknown][] {
  if (typeof node !== 'object' || node === null) return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) =>
    entries(value, path === '' ? key : `${path}.${key}`),
  );
}

/** @param calls ordinary calls of every text that takes something in */
export function describeTexts<Texts>(
  { en, ja }: Readonly<Record<'en' | 'ja', Texts>>,
  calls: Calls<Texts>,
  { formulas = /^$/ }: Exceptions = {},
): void {
  const textsOf = (texts: Texts) =>
    entries(texts).flatMap(([path, value]): [path: string, text: string][] => {
      if (typeof value === 'string') return [[path, value]];
      return (calls[path]?.(texts) ?? []).map((text) => [path, text]);
    });

  it('has the same texts in both languages, and the same of them take something in', () => {
    const shape = (texts: Texts) =>
      entries(texts).map(([path, value]) => `${path}: ${typeof value}`);
    expect(shape(ja).sort()).toEqual(shape(en).sort());
  });

  it('has no text that takes something in and is not tried here', () => {
    const functions = entries(en).filter(([, value]) => typeof value === 'function');
    expect(Object.keys(calls).sort()).toEqual(functions.map(([path]) => path).sort());
  });

  describe.each(Object.entries({ en, ja }))('the texts in %s', (_language, texts) => {
    it('are never empty', () => {
      const found = textsOf(texts).filter(([, text]) => text.trim() === '');
      expect(found).toEqual([]);
    });

    it('show no value that is missing', () => {
      const broken = textsOf(texts).filter(([, text]) => /undefined|NaN|null|\[object/.test(text));
      expect(broken).toEqual([]);
    });
  });

  it('is Japanese in Japanese, but for names', () => {
    const foreign = textsOf(ja).filter(([path, text]) => {
      const needsNoJapanese = languageNeutral.includes(text) || formulas.test(path);
      return !JAPANESE.test(text) && !needsNoJapanese;
    });
    expect(foreign).toEqual([]);
  });

  it('holds nothing Japanese in English but what it is given', () => {
    const foreign = textsOf(en).filter(([, text]) => JAPANESE.test(text.replace('学習', '')));
    expect(foreign).toEqual([]);
  });
}
