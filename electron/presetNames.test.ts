// Two presets of one name become two names.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { withNamesOfTheirOwn } from './presetNames.ts';

const named = (...names: string[]) => names.map((name, place) => ({ name, place }));
const namesOf = (...names: string[]) =>
  withNamesOfTheirOwn(named(...names)).map(({ name }) => name);

describe('presets with names of their own', () => {
  it.each([
    [
      ['a', 'a'],
      ['a', 'a (2)'],
    ],
    [
      ['a', 'a', 'a'],
      ['a', 'a (2)', 'a (3)'],
    ],
    [
      ['a', 'a', 'a (2)'],
      ['a', 'a (3)', 'a (2)'],
    ],
    [
      ['a (2)', 'a (2)', 'a'],
      ['a (2)', 'a (2) (2)', 'a'],
    ],
    [
      ['', ''],
      ['', ' (2)'],
    ],
    [
      ['toString', 'toString'],
      ['toString', 'toString (2)'],
    ],
    [
      ['x', 'y'],
      ['x', 'y'],
    ],
  ])('%j are %j', (given, expected) => {
    expect(namesOf(...given)).toEqual(expected);
  });

  it('are no longer than names may be, and no character of them is cut in two', () => {
    const long = '𠮷'.repeat(100);
    const [first = '', second = ''] = namesOf(long, long);
    expect(first).toBe(long);
    expect(second).toMatch(/^(?:𠮷)+ \(2\)$/u);
    expect(second.length).toBeLessThanOrEqual(200);
  });

  it('are all there, in order, each name once; once more, nothing changes', () => {
    const names = fc.array(fc.constantFrom('a', 'a (2)', 'a (3)', 'b', '', 'x'.repeat(200)));
    fc.assert(
      fc.property(names, (given) => {
        const presets = withNamesOfTheirOwn(named(...given));
        expect(presets.map(({ place }) => place)).toEqual(given.map((_name, i) => i));
        expect(new Set(presets.map(({ name }) => name)).size).toBe(given.length);
        expect(withNamesOfTheirOwn(presets)).toEqual(presets);
      }),
    );
  });
});
