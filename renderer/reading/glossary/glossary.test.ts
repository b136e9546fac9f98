// The glossary: whole in both languages, typeset without errors, and found by whatever one types.

import { readFileSync, readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { typesetFormulas } from '../../build/glossaryFormulas.ts';
import { lessonsWith, searchTerms } from './searchTerms.ts';
import { terms } from './terms.ts';

const lessons = new URL('../../lessons/', import.meta.url);

describe('the glossary', () => {
  it('has terms with names of their own', () => {
    expect(terms.length).toBeGreaterThanOrEqual(35);
    for (const key of ['id'] as const)
      expect(new Set(terms.map((t) => t[key])).size).toBe(terms.length);
    for (const language of ['ja', 'en'] as const) {
      expect(new Set(terms.map((t) => t[language].name)).size).toBe(terms.length);
    }
  });

  it.each(terms)('says $id in whole sentences of both languages', ({ en, ja }) => {
    expect(en.definition).toMatch(/^[A-Z].{15,}\.$/);
    expect(ja.definition).toMatch(/[\u3040-\u30ff].*。$/);
    expect(ja.definition).not.toMatch(/[.!！]$/);
  });

  it('has formulas that can be typeset, with MathML', () => {
    const typeset = typesetFormulas();
    const withFormula = terms.filter(({ formula }) => formula !== undefined);
    expect(Object.keys(typeset)).toEqual(withFormula.map(({ id }) => id));
    for (const html of Object.values(typeset)) {
      expect(html).toContain('<math');
      expect(html).not.toContain('katex-error');
    }
  });

  it('has every term that a lesson links to', () => {
    const ids = new Set(terms.map(({ id }) => id));
    for (const folder of readdirSync(lessons, { withFileTypes: true })) {
      if (!folder.isDirectory()) continue;
      for (const file of readdirSync(new URL(`${folder.name}/`, lessons))) {
        if (!file.endsWith('.md')) continue;
        const text = readFileSync(new URL(`${folder.name}/${file}`, lessons), 'utf8');
        for (const [, id = ''] of text.matchAll(/<TermLink id="([^"]*)">/g)) {
          expect(ids, `${file} of ${folder.name}`).toContain(id);
        }
      }
    }
  });
});

describe('searchTerms', () => {
  const found = (query: string) => searchTerms(terms, query, 'ja').map(({ id }) => id);

  it('finds a term in either language, by either kana and width', () => {
    for (const query of ['ソフトマックス', 'そふとまっくす', 'SOFTMAX', 'ｓｏｆｔｍａｘ']) {
      expect(found(query)).toContain('softmax');
    }
    expect(found('ReLU 正の値')).toEqual(['relu']);
    expect(found('nonsense')).toEqual([]);
  });

  it.each([
    ['損失関数', 'loss'],
    ['交差エントロピー誤差', 'cross-entropy'],
    ['アダマール積', 'elementwise-product'],
    ['中心差分', 'finite-difference'],
    ['He の初期値', 'kaiming'],
    ['正規化線形関数', 'relu'],
    ['順伝搬', 'forward'],
    ['誤差逆伝搬', 'backpropagation'],
    ['デルタ', 'delta'],
    ['partial', 'partial-derivative'],
    ['中間層', 'hidden-layer'],
    ['転置行列', 'transpose'],
    ['ぶろーどきゃすと', 'broadcasting'],
    ['keepdims', 'axis'],
    ['BCE', 'binary-cross-entropy'],
  ])('finds %s, as others or the article write it', (query, id) => {
    expect(found(query)).toContain(id);
  });

  it('gives all terms for nothing, sorted by name in the language', () => {
    const names = searchTerms(terms, '', 'en').map(({ en }) => en.name);
    expect(names).toHaveLength(terms.length);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  });
});

describe('lessonsWith', () => {
  const bias = terms.find(({ id }) => id === 'bias');

  it('finds whole words only, whatever their case', () => {
    if (!bias) throw new TypeError('no term bias');
    const texts = {
      '02-b': [{ heading: 'Biases', text: '' }],
      '01-a': [{ heading: '', text: 'a biased view' }],
      '03-c': [{ heading: '', text: 'The BIAS.' }],
    };
    expect(lessonsWith(bias, 'en', texts)).toEqual(['02-b', '03-c']);
    expect(lessonsWith(bias, 'ja', { a: [{ heading: '', text: '重みとバイアスと' }] })).toEqual([
      'a',
    ]);
  });
});
