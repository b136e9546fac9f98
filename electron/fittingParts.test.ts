// What does not fit a schema is left out by itself, however deep it lies, and named.

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import { fittingFields, fittingParts, within } from './fittingParts.ts';

const Schema = v.object({
  on: v.boolean(),
  notes: v.pipe(v.record(v.pipe(v.string(), v.maxLength(9)), v.string()), v.maxEntries(3)),
  places: v.record(v.string(), v.pipe(v.array(v.number()), v.maxLength(3))),
  presets: v.array(v.object({ name: v.string(), texts: v.record(v.string(), v.string()) })),
});

const initial = { on: false, notes: {}, places: {}, presets: [] };
const read = (given: Record<string, unknown>) => fittingFields(Schema, initial, given);

describe('fitting fields', () => {
  it('are all of them where all fit', () => {
    const fields = {
      on: true,
      notes: { a: 'x' },
      places: { a: [1] },
      presets: [{ name: 'p', texts: { k: 'v' } }],
    };
    expect(read(fields)).toEqual({ fields, leftOut: [] });
    expect(read({})).toEqual({ fields: initial, leftOut: [] });
  });

  it.each([
    // Of another kind as a whole.
    [{ on: 'yes' }, {}, [['on']]],
    [{ notes: null }, {}, [['notes']]],
    [{ presets: {} }, {}, [['presets']]],
    // One entry of several.
    [{ notes: { a: 'x', b: 7, c: 'y' } }, { notes: { a: 'x', c: 'y' } }, [['notes', 'b']]],
    [{ notes: { muchTooLong: 'x', c: 'y' } }, { notes: { c: 'y' } }, [['notes', 'muchTooLong']]],
    // An item deep within.
    [
      { places: { a: [1, null, 2], b: [3] } },
      { places: { a: [1, 2], b: [3] } },
      [['places', 'a', '2']],
    ],
    // A text of a preset costs that text, and a name the preset.
    [
      {
        presets: [
          { name: 'p', texts: { k: 'v', l: 5 } },
          { name: 'q', texts: {} },
        ],
      },
      {
        presets: [
          { name: 'p', texts: { k: 'v' } },
          { name: 'q', texts: {} },
        ],
      },
      [['presets', '1', 'texts', 'l']],
    ],
    [
      {
        presets: [
          { name: 1, texts: { k: 'v', l: 5 } },
          { name: 'q', texts: {} },
        ],
      },
      { presets: [{ name: 'q', texts: {} }] },
      [['presets', '1']],
    ],
    // More than there may be.
    [
      { notes: { a: 'x', b: 'x', c: 'x', d: 'x' } },
      { notes: { a: 'x', b: 'x', c: 'x' } },
      [['notes', 'd']],
    ],
    [{ places: { a: [1, 2, 3, 4] } }, { places: { a: [1, 2, 3] } }, [['places', 'a', '4']]],
    // What is no field at all costs nothing.
    [{ unknown: 1 }, {}, []],
  ])('of %j are %j', (given, kept, leftOut) => {
    expect(read(given)).toEqual({ fields: { ...initial, ...kept }, leftOut });
  });
});

describe('fitting parts', () => {
  it('of what is of another kind are none', () => {
    expect(fittingParts(v.number(), 'x')).toEqual({ value: undefined, leftOut: [[]] });
  });

  it('of what JSON gives an odd name are the others', () => {
    const records = v.record(
      v.pipe(
        v.string(),
        v.check((key) => key !== '__proto__'),
      ),
      v.string(),
    );
    const given = JSON.parse('{"a": "x", "__proto__": "y", "constructor": "z"}') as unknown;
    const { value, leftOut } = fittingParts(records, given);
    expect(value).toEqual({ a: 'x' });
    expect(leftOut).toContainEqual(['__proto__']);
    expect(({} as Record<string, unknown>).y).toBeUndefined();
  });

  it('are named with as much of a name as can be told', () => {
    expect(within(['notes'], 'x'.repeat(1e6))).toEqual(['notes', 'x'.repeat(100)]);
  });
});
