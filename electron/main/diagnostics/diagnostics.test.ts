// Diagnostics say how much there is of everything, and nothing of what it is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  defaultSettings,
  emptyWork,
  exerciseDepths,
  type Session,
  type Settings,
  type Work,
} from '../../settings.ts';
import { readFittingSettings, readSettings } from '../../settingsVersions.ts';
import { fieldNames, kindOf } from '../log/errorKind.ts';
import { withoutHome, withoutPerson } from '../log/personalNames.ts';
import { diagnostics } from './diagnostics.ts';

const person = { home: '/home/hanako', name: 'hanako' };
const versions = { Electron: '25.1.1' };

/** A word that no fixed text of the diagnostics contains. */
const secret = fc.stringMatching(/^[A-Za-z]{6,12}$/).map((word) => `§${word}§`);
const texts = fc.dictionary(secret, secret);

const place: fc.Arbitrary<Session> = fc.record({
  page: secret,
  scrollTop: fc.nat(),
  panels: fc.dictionary(secret, fc.boolean()),
  labPanels: fc.array(secret),
  experiment: fc.record({ file: secret, panels: fc.array(secret) }),
  exercise: secret,
  program: secret,
});

const personal: fc.Arbitrary<Work> = fc.record({
  points: fc.array(fc.record({ x: fc.nat(9), y: fc.nat(9), label: fc.nat(4) })),
  notes: texts,
  forms: fc.dictionary(secret, texts),
  presets: fc.dictionary(secret, fc.array(fc.record({ name: secret, texts }))),
  bookmarks: fc.dictionary(secret, fc.array(fc.nat())),
  lessonMarks: fc.dictionary(secret, fc.constantFrom('opened', 'done')),
  answers: fc.dictionary(
    secret,
    fc.dictionary(secret, fc.record({ given: secret, right: fc.boolean() })),
  ),
  programs: fc.dictionary(secret, fc.record({ name: secret, code: secret, at: fc.nat() })),
  drawings: fc.dictionary(
    secret,
    fc.record({
      pixels: fc.array(fc.nat({ max: 16 }), { minLength: 64, maxLength: 64 }),
      label: fc.nat({ max: 9 }),
      at: fc.nat(),
    }),
  ),
  exercises: fc.dictionary(
    secret,
    fc.record({
      codes: fc.record({ blanks: secret, body: secret, empty: secret }),
      versions: fc.array(
        fc.record({ depth: fc.constantFrom(...exerciseDepths), code: secret, at: fc.nat() }),
      ),
    }),
  ),
});

/** The log's line for a settings file that cannot be used. */
function problemWith(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return `[t] [error] The settings could not be used: ${kindOf(error)}`;
  }
  return 'there was none';
}

describe('diagnostics', () => {
  it('leak nothing that the learner wrote, named or answered', () => {
    fc.assert(
      fc.property(personal, place, (work, session) => {
        const settings: Settings = { ...defaultSettings('ja'), work, session };
        // What the log says of such settings when their file was damaged, in two ways.
        const damaged = JSON.stringify({ version: 3, work: { ...work, notes: { '§': 7 } } });
        const problems = [
          problemWith(() => readSettings(JSON.parse(damaged), 'ja')),
          problemWith(() => JSON.parse(`${damaged.slice(1)} §`) as unknown),
          `[t] [error] Left out: ${fieldNames(readFittingSettings(JSON.parse(damaged), 'ja').leftOut)}`,
        ];
        expect(problems.map((line) => line.split(': ')[1])).toEqual([
          'ValiError at notes',
          'SyntaxError',
          'notes',
        ]);
        expect(diagnostics({ versions, settings, problems, person })).not.toContain('§');
      }),
    );
  });

  it('say versions, choices and counts', () => {
    const settings: Settings = {
      ...defaultSettings('en'),
      work: {
        ...emptyWork,
        lessonMarks: { a: 'done', b: 'opened' },
        notes: { a: 'x', b: 'y' },
        presets: { a: [{ name: 'mine', texts: {} }] },
      },
    };
    const text = diagnostics({ versions, settings, problems: ['[t] [error] x'], person });
    for (const line of ['Electron: 25.1.1', 'language: en', 'lessons done: 1', 'notes: 2']) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toContain('own presets: 1');
    expect(text.endsWith('Last warnings and errors: 1\n[t] [error] x\n')).toBe(true);
  });

  it('name neither the user nor the home folder, however they are spelled', () => {
    const windows = { home: 'C:\\Users\\花子', name: '花子' };
    expect(withoutPerson('at C:\\Users\\花子\\app and file:///C:/Users/花子/x', windows)).toBe(
      'at ~\\app and file:///~/x',
    );
    expect(withoutPerson(`file:///${encodeURI('C:/Users/花子')}/x`, windows)).toBe('file:///~/x');
    expect(withoutPerson('/home/hanako/x by Hanako', person)).toBe('~/x by (user)');
    expect(withoutHome('/home/hanakos/x', person)).toBe('/home/hanakos/x');
  });

  it('hold for any user, in any line of the log', () => {
    const names = fc
      .stringMatching(/^[a-z][a-z0-9_.-]{3,11}$/)
      // It is what stands in a name's place.
      .filter((name) => name !== 'user');
    fc.assert(
      fc.property(names, fc.array(fc.string()), (name, words) => {
        const home = `/home/${name}`;
        const others = words.map((word) => word.replaceAll(name, ''));
        const line = [...others, home, `${home}/x`, name, `(${name})`].join(' ');
        expect(withoutPerson(line, { home, name })).not.toContain(name);
      }),
    );
  });
});
