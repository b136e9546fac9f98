// Names that learners give: what can be seen of them, and how two of one name are told apart.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isVisible, numbered, shortened } from './names.ts';

describe('a name', () => {
  it.each([
    ...['', ' ', '\t', '\u3000', '\u00a0', '\u200b', '\u200e \u2060', '\u00ad', '\ufeff', '\u2003'],
    ...['\u3164', '\u115f', '\u2800', '\uffa0', '\u0301', '\ufe0f', '\u202e', '\ud800'],
  ])('of which nothing is seen: %j', (name) => {
    expect(isVisible(name)).toBe(false);
  });

  it.each(['a', '学', '0', '.', '–', '★', '🙂', ' x ', '\u200bé', 'मॉ', '∅'])(
    'of which something is seen: %j',
    (name) => {
      expect(isVisible(name)).toBe(true);
    },
  );

  it('is cut between characters, and only where it is too long', () => {
    expect(shortened('Baseline', 8)).toBe('Baseline');
    expect(shortened('Baseline', 7)).toBe('Baseli…');
    expect(shortened('🙂🙂🙂', 2)).toBe('🙂…');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 20 }),
        (name, most) => {
          expect(Array.from(shortened(name, most)).length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});

describe('names of which some are the same', () => {
  it('are told apart by numbers', () => {
    expect(numbered(['fast', 'slow', 'fast', 'fast'])).toEqual([
      'fast',
      'slow',
      'fast (2)',
      'fast (3)',
    ]);
    expect(numbered(['a', 'a', 'a (2)'])).toEqual(['a', 'a (2)', 'a (2) (2)']);
  });

  it('are all different then', () => {
    const names = fc.array(fc.constantFrom('', 'a', 'a (2)', 'a (2) (2)', '__proto__'));
    fc.assert(
      fc.property(names, (list) => {
        expect(new Set(numbered(list)).size).toBe(list.length);
      }),
    );
  });
});
