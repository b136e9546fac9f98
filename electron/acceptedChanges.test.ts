// Changes of settings: what fits is taken, what does not keeps what it had and is named.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { acceptChanges } from './acceptedChanges.ts';
import { defaultSettings, MAX_NOTE_LENGTH, type GivenChanges, type Settings } from './settings.ts';
import { anySettings } from './testing/anySettings.ts';

const before: Settings = {
  ...defaultSettings('en'),
  work: {
    ...defaultSettings('en').work,
    notes: { '01-mlp': 'mine', '02-activation': 'also mine' },
    presets: { '07-training': [{ name: 'fast', texts: { epochs: '3' } }] },
  },
};

const { notes, presets } = before.work;

describe('accepted changes', () => {
  it('are all fields that were changed, and no other', () => {
    const { settings, refused } = acceptChanges(before, {
      preferences: { theme: 'dark' },
      work: { notes: { '01-mlp': 'new' } },
    });
    expect(refused).toEqual([]);
    expect(settings).toEqual({
      ...before,
      preferences: { ...before.preferences, theme: 'dark' },
      work: { ...before.work, notes: { '01-mlp': 'new' } },
    });
  });

  it('leave out a note that is too long, and take all others', () => {
    const long = 'x'.repeat(9_000_000);
    const { settings, refused } = acceptChanges(before, {
      work: { notes: { '01-mlp': long, '02-activation': 'changed', '03-output-layer': 'new' } },
      preferences: { tourSeen: true },
    });
    expect(settings.work.notes).toEqual({
      '01-mlp': 'mine',
      '02-activation': 'changed',
      '03-output-layer': 'new',
    });
    expect(settings.preferences.tourSeen).toBe(true);
    expect(refused).toEqual([['work', 'notes', '01-mlp']]);
  });

  it.each<[GivenChanges, readonly string[]]>([
    [{ session: { scrollTop: Infinity } }, ['session', 'scrollTop']],
    [{ session: { scrollTop: NaN } }, ['session', 'scrollTop']],
    [{ session: { scrollTop: -1 } }, ['session', 'scrollTop']],
    [{ session: { page: 'x'.repeat(201) } }, ['session', 'page']],
    [{ session: { panels: [true] } }, ['session', 'panels']],
    [{ work: { notes: undefined } }, ['work', 'notes']],
    [{ work: { notes: ['x'] } }, ['work', 'notes']],
    [{ work: { notes: { ...notes, a: 7 } } }, ['work', 'notes', 'a']],
    [{ work: { notes: { ...notes, constructor: 'x' } } }, ['work', 'notes', 'constructor']],
    [{ work: { bookmarks: { a: [1, -Infinity] } } }, ['work', 'bookmarks', 'a']],
    [{ work: { forms: { a: { epochs: 'x'.repeat(5001) } } } }, ['work', 'forms', 'a']],
    [{ work: { presets: { ...presets, a: [{ name: 'x' }] } } }, ['work', 'presets', 'a']],
    [{ work: { answers: { a: { b: { given: 'x' } } } } }, ['work', 'answers', 'a']],
    [{ preferences: { language: 'fr' } }, ['preferences', 'language']],
  ])('change nothing by %j', (changes, place) => {
    const { settings, refused } = acceptChanges(before, {
      ...changes,
      preferences: { ...changes.preferences, sidebarOpen: false },
    });
    expect(refused).toEqual([place]);
    const { preferences } = before;
    expect(settings).toEqual({ ...before, preferences: { ...preferences, sidebarOpen: false } });
  });

  it('hold as much as can be written at once, however many parts it has', () => {
    const long = Object.fromEntries(
      Array.from({ length: 21 }, (_, i) => [`lesson ${i}`, 'x'.repeat(MAX_NOTE_LENGTH)]),
    );
    const { settings, refused } = acceptChanges(before, { work: { notes: long } });
    expect(refused).toEqual([['work', 'notes']]);
    expect(settings).toEqual(before);
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`panel ${i}`, true]));
    const panels = acceptChanges(before, { session: { panels: many } });
    expect(panels).toEqual({ settings: before, refused: [['session', 'panels']] });
  });

  it('give two presets of one name a name each', () => {
    const texts = { epochs: '3' };
    const twice = [
      { name: 'fast', texts },
      { name: 'fast', texts: {} },
    ];
    const { settings, refused } = acceptChanges(before, { work: { presets: { a: twice } } });
    expect(refused).toEqual([]);
    expect(settings.work.presets.a).toEqual([
      { name: 'fast', texts },
      { name: 'fast (2)', texts: {} },
    ]);
  });

  it('are everything that fits, whatever is beside it', () => {
    const odd = fc.oneof(
      fc.constantFrom<unknown>(undefined, null, NaN, Infinity, 7, 'x', [], [7], { a: {} }, () => 1),
      fc.anything(),
    );
    const slices = ['preferences', 'work', 'session'] as const;
    const place = fc.constantFrom(
      ...slices.flatMap((slice) =>
        Object.keys(before[slice]).map((field) => [slice, field] as const),
      ),
    );
    fc.assert(
      fc.property(anySettings, anySettings, place, odd, (here, given, [slice, field], value) => {
        const changes = { ...given, [slice]: { ...given[slice], [field]: value } };
        const { settings, refused } = acceptChanges(here, changes);
        for (const each of slices) {
          for (const name of Object.keys(given[each])) {
            if (each === slice && name === field) continue;
            expect(settings[each][name as never]).toEqual(given[each][name as never]);
          }
        }
        expect(refused.every(([first, second]) => first === slice && second === field)).toBe(true);
        // Whatever it was, it can be taken again.
        expect(acceptChanges(here, settings)).toEqual({ settings, refused: [] });
      }),
    );
  });
});
