// What may be written to the settings' file can be read again, and one bad field costs only itself.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import { acceptChanges } from '../../acceptedChanges.ts';
import { defaultSettings } from '../../settings.ts';
import { anySettings } from '../../testing/anySettings.ts';
import { readContent, savedForm, type Content } from './settingsContent.ts';

const folder = mkdtempSync(join(tmpdir(), 'backprop-lab-content-'));
const file = join(folder, 'settings.json');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Saved = Record<string, unknown>;

const readText = (text: string) => {
  writeFileSync(file, text);
  return readContent(file, 'ja');
};

const pixel = fc.integer({ min: -100_000, max: 100_000 });

const anyContent: fc.Arbitrary<Content> = fc.record(
  {
    preferences: anySettings.map(({ preferences }) => preferences),
    work: anySettings.map(({ work }) => work),
    windowBounds: fc.record({
      ...{ x: pixel, y: pixel, width: pixel, height: pixel, maximized: fc.boolean() },
    }),
    zoom: fc.double({ min: 0.5, max: 2, noNaN: true }),
  },
  { requiredKeys: ['preferences', 'work', 'zoom'] },
);

/** What an editor, another program or a broken disk leaves where something else was. */
const anyOdd = fc.oneof(
  fc.constantFrom<unknown>(null, true, -7, 1.5, 1e300, 'x', [], {}, [null], { a: null }),
  fc.jsonValue(),
);

describe('the settings’ file', () => {
  it('gives back whatever the schemas take', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const { content: read, leftOut } = readText(JSON.stringify(savedForm(content)));
        expect(read).toEqual(content);
        expect(leftOut).toEqual([]);
      }),
    );
  });

  it('gives back whatever the window may have kept', () => {
    const anything = fc.dictionary(fc.string(), fc.anything());
    fc.assert(
      fc.property(anySettings, anything, (given, others) => {
        const changes = { ...given, work: { ...given.work, notes: others } };
        const { settings } = acceptChanges(defaultSettings('en'), changes);
        const { preferences, work } = settings;
        const saved = JSON.stringify(savedForm({ preferences, work, zoom: 1 }));
        expect(readText(saved).content).toMatchObject({ preferences, work });
      }),
    );
  });

  it('loses one field where one is odd, and says which', () => {
    const fields = [
      ...Object.keys(defaultSettings('en').preferences).map((field) => ['preferences', field]),
      ...Object.keys(defaultSettings('en').work).map((field) => ['work', field]),
    ];
    fc.assert(
      fc.property(anyContent, fc.constantFrom(...fields), anyOdd, (content, place, value) => {
        const [slice = '', field = ''] = place;
        const { settings, ...rest } = savedForm(content);
        const odd = { ...settings[slice as 'work'], [field]: value };
        const saved = { ...rest, settings: { ...settings, [slice]: odd } };
        const { content: read, leftOut } = readText(JSON.stringify(saved));
        const others = ({ preferences, work, windowBounds, zoom }: Content) => {
          const all: Saved = { ...preferences, ...work, windowBounds, zoom };
          return { ...all, [field]: undefined };
        };
        expect(others(read)).toEqual(others(content));
        expect(leftOut.every(([first]) => first === field)).toBe(true);
      }),
    );
  });

  it('loses one entry where one is odd', () => {
    fc.assert(
      fc.property(anyContent, anyOdd, (content, value) => {
        const saved = JSON.parse(JSON.stringify(savedForm(content))) as {
          settings: { work: Record<string, Saved> };
        };
        for (const field of Object.values(saved.settings.work)) field['07-x'] = value;
        const { content: read, leftOut } = readText(JSON.stringify(saved));
        const { work } = content;
        for (const [field, entries] of Object.entries(work)) {
          const others = Object.entries(read.work[field as 'notes']);
          const expected = Object.entries(entries as object);
          expect(others.filter(([entry]) => entry !== '07-x')).toEqual(expected);
        }
        expect(leftOut.every(([, entry]) => entry === '07-x')).toBe(true);
      }),
    );
  });

  it.each([
    ['"zoom": 7', { zoom: 1 }, ['zoom']],
    ['"zoom": null', { zoom: 1 }, ['zoom']],
    ['"windowBounds": {"x": 1e300, "y": 0, "width": 9, "height": 9}', {}, ['windowBounds']],
    ['"windowBounds": [1, 2, 3, 4]', {}, ['windowBounds']],
  ])('loses %s and nothing else', (part, expected, place) => {
    const notes = '{"version": 3, "work": {"notes": {"a": "b"}}}';
    const { content, leftOut } = readText(`{${part}, "settings": ${notes}}`);
    expect(content).toMatchObject({ work: { notes: { a: 'b' } }, ...expected });
    expect(content).not.toHaveProperty('windowBounds');
    expect(leftOut).toEqual([place]);
  });

  it.each([
    ['"x"', 3],
    ['-1', 3],
    ['2.5', 3],
    ['null', 3],
  ])('is read by its slices where its version is %s', (version) => {
    const { content, outdated, leftOut } = readText(
      `{"settings": {"version": ${version}, "work": {"notes": {"a": "b"}}}}`,
    );
    expect(content.work.notes).toEqual({ a: 'b' });
    expect(outdated).toBeUndefined();
    expect(leftOut).toEqual([['version']]);
    const older = readText(`{"settings": {"version": ${version}, "notes": {"a": "b"}}}`);
    expect(older.content.work.notes).toEqual({ a: 'b' });
    expect(older.outdated?.version).toBe(2);
  });

  it.each([
    ...['', '\u0000\u0001nothing of the kind', '{', '{"settings": {"version": 3, "preferen'],
    ...['null', '[]', '7', '{"settings": null}', '{"settings": [1]}', '{"x": 1}'],
    '{"settings": [{"version": 3, "preferences": {"language": "en"}}]}',
  ])('is none of ours where it holds %s', (text) => {
    expect(() => readText(text)).toThrow();
  });
});
