// Names of files made of learners' texts: every system takes them, and the learner knows them again.

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import {
  asFileName,
  fileName,
  localDay,
  localMinute,
  MAX_FILE_NAME_BYTES,
} from './fileName.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const graphemesOf = (text: string) =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

const named = (text: string, ending = '.csv') =>
  fileName(text, ending, 'run');

/** As Windows has them: reserved up to the first dot, in capitals or not. */
const isReserved = (name: string) =>
  /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/i.test(
    name.split('.')[0] ?? '',
  );

const endings = fc.constantFrom(
  ...['.csv', '-epochs.csv', '.safetensors', '-loss.svg', ''],
);
/** What people write, what they paste, and what they try. */
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'CON',
          'nul',
          'COM1',
          '.',
          ' ',
          '..',
          '/',
          '\\',
          ':',
          '*',
          '-',
        ],
        ...[
          'バッチ',
          'e\u0301',
          'मॉडल',
          '👩‍👩‍👧',
          '\u202e',
          '\u200d',
          '\u0000',
        ],
        ...['한글', 'ﬁ', '\u0301', '\ud800', 'क्‍ष', '１', '\u3164'],
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join('')),
);

describe('a file’s name', () => {
  it.each([
    ['Rate & batch', 'Rate-batch.csv'],
    ['lr = 0.85', 'lr-0-85.csv'],
    ['  学習率の比較 ', '学習率の比較.csv'],
    // Two code points a letter, as macOS gives them.
    ['バッチサイズ'.normalize('NFD'), 'バッチサイズ.csv'],
    ['café'.normalize('NFD'), 'café.csv'],
    ['한글'.normalize('NFD'), '한글.csv'],
    ['मॉडल', 'मॉडल.csv'],
    ['ทดลองที่ ๒', 'ทดลองที่-๒.csv'],
    ['क्\u200dष', 'क्\u200dष.csv'],
    ['می\u200cخواهم', 'می\u200cخواهم.csv'],
    ['../../etc/passwd', 'etc-passwd.csv'],
    ['C:\\Windows\\x', 'C-Windows-x.csv'],
    ['gnp.\u202etxt', 'gnp-txt.csv'],
    ['a\u0000b\u001fc\u0085d', 'a-b-c-d.csv'],
    ['zero\u200bwidth\u200d', 'zero-width.csv'],
    ['half \ud83d', 'half.csv'],
  ])('of %j is %j', (text, expected) => {
    expect(named(text)).toBe(expected);
  });

  it.each([
    'CON',
    'nul',
    'Aux',
    'prn',
    'COM1',
    'lpt9',
    'COM¹',
    'con.',
    ' CON ',
  ])('of %j is no device of Windows', (text) => {
    expect(isReserved(named(text))).toBe(false);
    expect(isReserved(named(text, ''))).toBe(false);
    expect(named(text).toLowerCase()).toContain(
      text.toLowerCase().trim().replace('.', ''),
    );
  });

  it.each(['', ' ', '...', '///', '👍🏽', '\u0301\u0302', '\u3164', '-'])(
    'of %j, of which nothing can be kept, is what stands in its place',
    (text) => {
      expect(fileName(text, '.csv', 'run-2026')).toBe('run-2026.csv');
    },
  );

  it.each([
    ['195 letters', 'x'.repeat(195)],
    ['80 Japanese letters', '学'.repeat(80)],
    ['200 characters of four bytes', '𠮷'.repeat(200)],
    ['letters with two marks each', 'e\u0301\u0330'.repeat(100)],
    ['Korean in pieces', '한'.normalize('NFD').repeat(100)],
    ['syllables of Tamil', 'நி'.repeat(100)],
  ])(
    'of %s is cut between letters, and its ending stays',
    (_what, text) => {
      const name = named(text, '-epochs.csv');
      expect(bytesOf(name)).toBeLessThanOrEqual(MAX_FILE_NAME_BYTES);
      expect(name).toMatch(/-epochs\.csv$/);
      const kept = graphemesOf(name.replace('-epochs.csv', ''));
      const [letter = ''] = graphemesOf(text.normalize('NFC'));
      expect(new Set(kept)).toEqual(new Set([letter]));
      // As much as has room: one more would not.
      expect(bytesOf(name) + bytesOf(letter)).toBeGreaterThan(
        MAX_FILE_NAME_BYTES,
      );
    },
  );

  it('leaves room for what is added while it is being written, where names are shortest', () => {
    expect(
      MAX_FILE_NAME_BYTES + bytesOf('.4194304-999999.partial'),
    ).toBeLessThanOrEqual(143);
  });

  it('is one that every system takes, whatever it is made of', () => {
    fc.assert(
      fc.property(texts, endings, (text, ending) => {
        const name = named(text, ending);
        expect(bytesOf(name)).toBeLessThanOrEqual(MAX_FILE_NAME_BYTES);
        expect(name.endsWith(ending)).toBe(true);
        expect(name).toBe(name.normalize('NFC'));
        // Control, format (bidi among them), surrogate and unassigned characters, but for joiners between letters.
        expect(name).not.toMatch(
          /[\p{Cc}\p{Cs}]|(?!\p{Join_Control})\p{Cf}/u,
        );
        expect(name).not.toMatch(/[<>:"/\\|?*]/);
        expect(name).not.toMatch(/^[\s.\p{M}]|[\s.]$/u);
        expect(isReserved(name)).toBe(false);
        expect(name.length).toBeGreaterThan(ending.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every letter with its marks, in order, until there is no more room', () => {
    const letters = fc.constantFrom(
      ...[
        'a',
        'é',
        'バ',
        'ッ',
        '学',
        'मॉ',
        'ड',
        'ที่',
        '한',
        '𠮷',
        'ü\u0331',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 200 }),
        (parts) => {
          const text = parts.join('');
          const whole = graphemesOf(text.normalize('NFC'));
          const stem = named(text.normalize('NFD')).slice(
            0,
            -'.csv'.length,
          );
          const kept = graphemesOf(stem);
          expect(kept).toEqual(whole.slice(0, kept.length));
          const next = whole[kept.length] ?? '';
          const isWhole = kept.length === whole.length;
          const isFull =
            bytesOf(`${stem}${next}.csv`) > MAX_FILE_NAME_BYTES;
          expect(isWhole || isFull).toBe(true);
        },
      ),
    );
  });

  it('made once more is the same', () => {
    fc.assert(
      fc.property(texts, endings, (text, ending) => {
        const name = named(text, ending);
        expect(asFileName(name)).toBe(name);
      }),
      { examples: [['CON\u200d\u3164CON', '.csv']] },
    );
  });
});

describe('a name of which nothing is known', () => {
  it.each([
    [
      'run-2026-11-24-1432-epochs.csv',
      'run-2026-11-24-1432-epochs.csv',
    ],
    ['../../.bashrc', 'file.bashrc'],
    ['a.tar.gz', 'a-tar.gz'],
    ['CON.csv', 'CON_.csv'],
    ['', 'file'],
    ['x'.repeat(5000), 'x'.repeat(MAX_FILE_NAME_BYTES)],
    ['a.\u202evsc', 'a-vsc'],
  ])('%j becomes %j', (name, expected) => {
    expect(asFileName(name)).toBe(expected);
  });
});

describe('a moment in a name', () => {
  const zone = process.env.TZ;

  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    ['Asia/Tokyo', '2026-11-24T23:30:00Z', '2026-11-25-0830'],
    ['America/Los_Angeles', '2026-01-01T03:05:00Z', '2025-12-31-1905'],
    ['UTC', '1971-02-03T04:05:06Z', '1971-02-03-0405'],
    ['Asia/Kathmandu', '1969-12-31T23:59:59Z', '1970-01-01-0529'],
    ['Pacific/Auckland', '2099-12-31T12:00:00Z', '2100-01-01-0100'],
  ])(
    'is that of the clock on the wall: %s at %s',
    (name, moment, expected) => {
      process.env.TZ = name;
      expect(localMinute(new Date(moment))).toBe(expected);
      expect(localDay(new Date(moment))).toBe(expected.slice(0, 10));
    },
  );
});
