// Every reader of a file gives a run that can be shown and kept, or one typed error with the reason.

import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { runFromJson, runJson } from '../exports/runJson.ts';
import { jsonWithLargest, withHeader } from '../testing/forgedRuns.ts';
import {
  changed,
  changes,
  damaged,
  damages,
} from '../testing/mutations.ts';
import { trainedRecord } from '../testing/records.ts';
import { presets } from '../training/runConfig.ts';
import { atOnce } from '../portions.ts';
import { archiveContent, ArchiveWriter } from './archiveFile.ts';
import { BadRunFile } from './badRunFile.ts';
import { decodeRun, encodeRun } from './runFile.ts';
import type { RunRecord } from './runRecord.ts';
import { summaryOf, SummarySchema } from './runSummary.ts';

const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex');

const small = { ...presets.article, hiddenSizes: [2], batchSize: 400 };
const records = [
  trainedRecord(digits, { config: { ...small, epochs: 2 } }),
  trainedRecord(digits, {
    config: { ...small, epochs: 2, optimizer: 'adam' },
    steps: 5,
    name: '学習率',
    note: 'with a "note"',
  }),
];
const files = records.map((record) => encodeRun(record, sha256));
const texts = records.map(runJson);
const archive = packed();

function packed(): Uint8Array {
  const writer = new ArchiveWriter(Date.UTC(2026, 0, 1));
  atOnce(writer.begin('{"version":3}'));
  files.forEach((file, i) => atOnce(writer.addRun(`run-${i}`, file)));
  return writer.bytes();
}

/** Reads; any other error than the typed one fails the test. */
function reads<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadRunFile) return undefined;
    throw error;
  }
}

/** What was let in can be shown, written and read again. */
function expectSound(record: RunRecord | undefined): void {
  if (!record) return;
  const { head } = record;
  const { last, curve } = summaryOf(record, 1000);
  new Intl.DateTimeFormat('ja', { dateStyle: 'medium' }).format(
    new Date(head.startedAt),
  );
  expect(head.steps / head.stepsPerEpoch).toBeLessThanOrEqual(
    head.config.epochs,
  );
  expect(head.milliseconds).toBeLessThan(Infinity);
  if (last) {
    expect(last.valCorrect / head.valRows).toBeLessThanOrEqual(1);
    expect(Object.values(last).every(Number.isFinite)).toBe(true);
  }
  expect(curve.every(Number.isFinite)).toBe(true);
  const inIndex = JSON.parse(
    JSON.stringify(summaryOf(record, 1000)),
  ) as unknown;
  expect(v.is(SummarySchema, inIndex)).toBe(true);
  expect(decodeRun(encodeRun(record, sha256), sha256)).toEqual(record);
}

const which = fc.nat({ max: files.length - 1 });

describe('a run’s file', () => {
  it('with any bytes changed', () => {
    fc.assert(
      fc.property(which, damages, (i, list) => {
        const bytes = damaged(files[i], list);
        expectSound(reads(() => decodeRun(bytes, sha256)));
      }),
      { numRuns: 500 },
    );
  });

  it('with anything in its header changed, and a right checksum', () => {
    fc.assert(
      fc.property(which, changes, (i, change) => {
        const bytes = withHeader(files[i], sha256, (header) => {
          changed(header, change);
        });
        expectSound(reads(() => decodeRun(bytes, sha256)));
      }),
      { numRuns: 500 },
    );
  });

  it('with anything in its head or its position changed, and a right checksum', () => {
    const parts = fc.constantFrom('head', 'position');
    fc.assert(
      fc.property(which, parts, changes, (i, part, change) => {
        const bytes = withHeader(
          files[i],
          sha256,
          ({ __metadata__: metadata }) => {
            const value = JSON.parse(metadata[part] ?? '{}') as unknown;
            changed(value, change);
            metadata[part] = JSON.stringify(value);
          },
        );
        expectSound(reads(() => decodeRun(bytes, sha256)));
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, (metadata: Record<string, string>) => void]>([
    ['empty', (metadata) => (metadata.checksum = '')],
    ['short', (metadata) => (metadata.checksum = '0'.repeat(63))],
    ['long', (metadata) => (metadata.checksum = '0'.repeat(65))],
    ['no digits', (metadata) => (metadata.checksum = 'x'.repeat(64))],
    ['gone', (metadata) => delete metadata.checksum],
  ])('whose checksum is %s', (_name, change) => {
    for (const file of files) {
      const bytes = withHeader(
        file,
        () => '',
        ({ __metadata__ }) => {
          change(__metadata__);
        },
      );
      expect(() => decodeRun(bytes, sha256)).toThrow(BadRunFile);
    }
  });

  it('of 82 bytes, with nothing but an empty checksum', () => {
    const header = strToU8(
      '{"__metadata__":{"format":"backprop-lab-run","version":"1","checksum":""}}',
    );
    const bytes = new Uint8Array(8 + header.length);
    bytes[0] = header.length;
    bytes.set(header, 8);
    expect(bytes).toHaveLength(82);
    expect(() => decodeRun(bytes, sha256)).toThrow(BadRunFile);
  });

  it.each(['', '0', '-1', '1.0', ' 1', 'NaN', '1e9', '9'.repeat(30)])(
    'of the version “%s”',
    (version) => {
      const bytes = withHeader(files[0], sha256, ({ __metadata__ }) => {
        __metadata__.version = version;
      });
      expect(() => decodeRun(bytes, sha256)).toThrow(BadRunFile);
    },
  );

  it('says no more of names out of it than a line holds', () => {
    const bytes = withHeader(files[0], sha256, (header) => {
      header['x'.repeat(1e5)] = 7;
    });
    let problem;
    try {
      decodeRun(bytes, sha256);
    } catch (error) {
      problem = (error as BadRunFile).problem;
    }
    expect(JSON.stringify(problem).length).toBeLessThan(150);
  });
});

describe('a run as JSON', () => {
  it('with anything in it changed', () => {
    fc.assert(
      fc.property(which, changes, (i, change) => {
        const value = JSON.parse(texts[i]) as unknown;
        changed(value, change);
        expectSound(reads(() => runFromJson(jsonWithLargest(value))));
      }),
      { numRuns: 500 },
    );
  });

  it('with any letters changed', () => {
    fc.assert(
      fc.property(which, damages, (i, list) => {
        const text = strFromU8(damaged(strToU8(texts[i]), list));
        expectSound(reads(() => runFromJson(text)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('an archive', () => {
  it('with any bytes changed', () => {
    fc.assert(
      fc.property(damages, (list) => {
        const content = reads(() =>
          atOnce(archiveContent(damaged(archive, list))),
        );
        for (const { unpack } of content?.runs ?? []) {
          expectSound(reads(() => decodeRun(atOnce(unpack()), sha256)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('with any file in it changed, removed or renamed', () => {
    const parts = Object.entries(unzipSync(archive));
    fc.assert(
      fc.property(
        fc.nat({ max: parts.length - 1 }),
        fc.string({ maxLength: 20 }),
        damages,
        (place, name, list) => {
          const files = parts.map(([path, content], i) =>
            i === place
              ? [path + name, damaged(content, list)]
              : [path, content],
          );
          const changed = zipSync(
            Object.fromEntries(files) as Record<string, Uint8Array>,
          );
          reads(() => atOnce(archiveContent(changed)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
