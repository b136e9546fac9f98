// Settings of every version so far, read by this one.

import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { defaultPreferences, defaultSettings, firstSession, emptyWork } from './settings.ts';
import { NewerSettings, readSettings } from './settingsVersions.ts';

/** A file that an earlier version of the app wrote, with everything in use. */
const earlier = (name: string) =>
  readFileSync(new URL(`../tests/golden/settings/${name}`, import.meta.url));

type Fields = Readonly<Record<string, unknown>>;

const settingsIn = (name: string) =>
  (JSON.parse(earlier(name).toString()) as { settings: Fields }).settings;

describe('readSettings', () => {
  it('keeps everything that version 1 wrote, and adds what is new', () => {
    const { version, lesson, language, theme, sidebarOpen, lessonMarks, answers, forms, ...rest } =
      settingsIn('version-1.json');
    expect(rest).toEqual({});
    expect(readSettings(settingsIn('version-1.json'), 'ja')).toEqual({
      version,
      preferences: { ...defaultPreferences('en'), language, theme, sidebarOpen },
      work: { ...emptyWork, lessonMarks, answers, forms },
      session: { ...firstSession, page: lesson },
    });
  });

  it('keeps everything that version 2 wrote', () => {
    const { version, lesson, scrollTop, panels, ...rest } = settingsIn('version-2.json');
    const { language, theme, textSize, motion, sidebarOpen, tourSeen, ...work } = rest;
    expect(readSettings(settingsIn('version-2.json'), 'ja')).toEqual({
      version,
      preferences: {
        ...defaultPreferences('en'),
        ...{ language, theme, textSize, motion, sidebarOpen, tourSeen },
      },
      work: { ...emptyWork, ...work },
      session: { ...firstSession, page: lesson, scrollTop, panels },
    });
  });

  it('reads the first version from before there were answers', () => {
    const { answers, ...before } = settingsIn('version-1.json');
    expect(answers).not.toEqual({});
    expect(readSettings(before, 'en').work.answers).toEqual({});
  });

  it('gives the defaults where nothing was saved, in the system’s language', () => {
    const { preferences, work } = defaultSettings('ja');
    expect(readSettings({}, 'ja')).toMatchObject({ preferences, work });
    expect(readSettings({ version: 3 }, 'ja')).toMatchObject({ preferences, work });
  });

  it('reads back what this version saves, through JSON', () => {
    const preferences = { ...defaultPreferences('en'), tourSeen: true };
    const work = { ...emptyWork, notes: { a: 'b' }, bookmarks: { a: [1, 4] } };
    const saved = JSON.stringify({ version: 3, preferences, work });
    const read = readSettings(JSON.parse(saved), 'ja');
    expect(read).toEqual({ version: 3, preferences, work, session: undefined });
  });

  it('keeps the round that an answer was given in, where a check has other numbers in each', () => {
    const answers = {
      '06-backward': {
        'entry-of-db': { given: '-0.15', right: true, round: 3 },
        'why-bias-sums': { given: '1', right: true },
      },
    };
    const saved: unknown = JSON.parse(JSON.stringify({ version: 3, work: { answers } }));
    expect(readSettings(saved, 'en').work.answers).toEqual(answers);
    for (const round of [-1, 0.5, '1', null, 1e300]) {
      const broken = { lesson: { check: { given: '1', right: true, round } } };
      expect(() => readSettings({ version: 3, work: { answers: broken } }, 'en')).toThrow();
    }
  });

  it('reads a part that was saved alone', () => {
    const work = { notes: { a: 'b' } };
    expect(readSettings({ version: 3, work }, 'ja')).toMatchObject({
      preferences: defaultPreferences('ja'),
      work: { ...emptyWork, ...work },
    });
  });

  it('refuses settings of a version it does not know', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 1000 }), (version) => {
        expect(() => readSettings({ version, work: {} }, 'en')).toThrow(NewerSettings);
      }),
    );
  });

  it('refuses what is no settings at all', () => {
    const strange = [
      ...[null, 'text', 7, [1], { version: '2' }, { version: 1.5 }],
      ...[{ language: 'fr' }, { notes: { a: 1 } }, { version: 2, scrollTop: 'far' }],
      ...[
        { version: 3, preferences: [] },
        { version: 3, work: { notes: { a: 1 } } },
      ],
    ];
    for (const value of strange) expect(() => readSettings(value, 'en')).toThrow();
  });
});
