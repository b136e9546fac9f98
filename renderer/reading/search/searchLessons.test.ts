// Searching: what is found, where it is cut, and that width and case do not matter.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { searchLessons, type LessonTexts } from './searchLessons.ts';

const texts: LessonTexts = {
  '07-training': [
    { heading: '', text: 'A loop repeats forward, loss, backward and update.' },
    { heading: 'Mini-batches and epochs', text: 'Using every image once is one epoch.' },
  ],
  '02-activation': [{ heading: 'ＲｅＬＵ', text: 'ReLU は正の値だけを通します。' }],
};

const places = (query: string) => searchLessons(texts, query).map(({ lesson }) => lesson);

describe('searchLessons', () => {
  it('finds words whatever their case and width, lessons in order', () => {
    expect(places('RELU')).toEqual(['02-activation']);
    expect(places('ｒｅｌｕ')).toEqual(['02-activation']);
    expect(places('o')).toEqual(['07-training']);
  });

  it('wants every word, in the heading or in the text', () => {
    expect(places('mini once')).toEqual(['07-training']);
    expect(places('mini forward')).toEqual([]);
    expect(places('正の値')).toEqual(['02-activation']);
  });

  it('finds nothing for nothing', () => {
    expect(places('')).toEqual([]);
    expect(places(' 　')).toEqual([]);
  });

  it('cuts an excerpt around the first word that the text holds', () => {
    const long = { a: [{ heading: '', text: `${'x'.repeat(100)} Needle ${'y'.repeat(100)}` }] };
    const [found] = searchLessons(long, 'needle');
    expect(found?.excerpt).toEqual([
      { text: '…', isFound: false },
      { text: `${'x'.repeat(39)} `, isFound: false },
      { text: 'Needle', isFound: true },
      { text: ` ${'y'.repeat(39)}…`, isFound: false },
    ]);
    expect(searchLessons(texts, 'batches')[0]?.excerpt).toEqual([
      { text: 'Using every image once is one epoch.', isFound: false },
    ]);
  });

  it('marks every word of the query, and only where a word begins', () => {
    const one = { a: [{ heading: '', text: 'Its own way down to its own digit.' }] };
    const marked = (query: string) =>
      searchLessons(one, query).flatMap(({ excerpt }) =>
        excerpt.filter(({ isFound }) => isFound).map(({ text }) => text),
      );
    expect(marked('own digit')).toEqual(['own', 'own', 'digit']);
    expect(marked('dig its')).toEqual(['Its', 'its', 'dig']);
    expect(searchLessons(one, 'igit')).toEqual([]);
    for (const odd of ['-', '(', '[', '\\', '.*', '+', '/', '{', '|']) {
      expect(searchLessons(one, odd)).toEqual([]);
    }
  });

  it('gives the text itself back, whatever is in it', () => {
    const part = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(part, part, (before, after) => {
        const text = `${before}ﾆｭｰﾛﾝ${after}`;
        const [found] = searchLessons({ a: [{ heading: '', text }] }, 'ニューロン');
        expect(found).toBeDefined();
        const whole = found?.excerpt.map((each) => each.text).join('') ?? '';
        expect(text).toContain(whole.replace(/^…(?!…)|…$/g, '').slice(0, 5));
        expect(found?.excerpt.find(({ isFound }) => isFound)?.text).toMatch(/^(ﾆｭｰﾛﾝ|ニューロン)$/);
      }),
    );
  });
});
