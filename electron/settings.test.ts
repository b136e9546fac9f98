// Settings of every version so far, read by this one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { defaultSettings, NewerSettings, readSettings } from './settings.ts';

const version1 = {
  version: 1,
  language: 'ja',
  theme: 'dark',
  sidebarOpen: false,
  lesson: '07-training',
  lessonMarks: { '01-mlp': 'done' },
  answers: { '01-mlp': { shape: { given: '3, 2', right: true } } },
  forms: { '07-training': { epochs: '7' } },
};

describe('readSettings', () => {
  it('keeps everything of the first version and adds what is new', () => {
    expect(readSettings(version1, 'en')).toEqual({
      ...defaultSettings('en'),
      ...version1,
      version: 2,
    });
  });

  it('reads the first version from before there were answers', () => {
    const before = { ...version1, answers: undefined };
    expect(readSettings(JSON.parse(JSON.stringify(before)), 'en').answers).toEqual({});
  });

  it('gives the defaults where nothing was saved, in the system’s language', () => {
    expect(readSettings({}, 'ja')).toEqual(defaultSettings('ja'));
  });

  it('reads back what it gave, through JSON', () => {
    const settings = { ...defaultSettings('en'), notes: { a: 'b' }, bookmarks: { a: [1, 4] } };
    expect(readSettings(JSON.parse(JSON.stringify(settings)), 'ja')).toEqual(settings);
  });

  it('refuses settings of a version it does not know', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 1000 }), (version) => {
        expect(() => readSettings({ ...version1, version }, 'en')).toThrow(NewerSettings);
      }),
    );
  });

  it('refuses what is no settings at all', () => {
    for (const value of [null, 'text', 7, [1], { language: 'fr' }, { notes: { a: 1 } }]) {
      expect(() => readSettings(value, 'en')).toThrow();
    }
  });
});
