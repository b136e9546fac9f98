// A kept run's file: every bit comes back, and no damage goes unnoticed.

import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { withHeader } from '../testing/forgedRuns.ts';
import { trainedRecord } from '../testing/records.ts';
import { explodingConfig } from '../testing/runs.ts';
import { presets } from '../training/runConfig.ts';
import { BadRunFile } from './badRunFile.ts';
import { decodeRun, encodeRun } from './runFile.ts';
import type { RunRecord } from './runRecord.ts';
import { decodeSafetensors, encodeSafetensors } from './safetensors.ts';

const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex');

const finished = trainedRecord(digits);
const interrupted = trainedRecord(digits, { steps: 20 });
const whole = encodeRun(finished, sha256);

function problemOf(bytes: Uint8Array) {
  try {
    decodeRun(bytes, sha256);
  } catch (error) {
    if (error instanceof BadRunFile) return error.problem;
    throw error;
  }
  return undefined;
}

/** The same file with other metadata and a checksum that fits. */
function forged(change: (head: Record<string, unknown>) => void) {
  const { tensors, metadata } = decodeSafetensors(whole);
  const head = JSON.parse(metadata.head) as Record<string, unknown>;
  change(head);
  const bytes = encodeSafetensors({
    tensors,
    metadata: {
      ...metadata,
      checksum: '0'.repeat(64),
      head: JSON.stringify(head),
    },
  });
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(
    text.replace('0'.repeat(64), sha256(bytes)),
    'latin1',
  );
}

describe('a run’s file', () => {
  it.each<[string, RunRecord]>([
    ['a finished run', finished],
    ['an interrupted run', interrupted],
    [
      'a run with four layers',
      trainedRecord(digits, { config: explodingConfig, steps: 3 }),
    ],
    [
      'a regression',
      trainedRecord(digits, { config: presets.regression, steps: 3 }),
    ],
    [
      'a run with a name and a note in any script',
      trainedRecord(digits, {
        steps: 3,
        name: '学習率 "3"\n',
        note: '😀 \u2028',
      }),
    ],
  ])('gives back every bit of %s', (_name, record) => {
    expect(decodeRun(encodeRun(record, sha256), sha256)).toEqual(
      record,
    );
  });

  it('keeps losses that are no numbers', () => {
    const curves = {
      ...finished.curves,
      batchLosses: finished.curves.batchLosses.map((loss, i) =>
        i === 7 ? NaN : i === 8 ? Infinity : loss,
      ),
    };
    const record = { ...finished, curves };
    expect(decodeRun(encodeRun(record, sha256), sha256)).toEqual(
      record,
    );
  });

  it('has its tensors in whichever order they stand', () => {
    const file = encodeRun(interrupted, sha256);
    const turned = withHeader(file, sha256, (header) => {
      for (const name of ['b2', 'W2', 'b1', 'W1']) {
        const { [name]: entry } = header;
        Reflect.deleteProperty(header, name);
        header[name] = entry;
      }
    });
    expect(decodeRun(turned, sha256)).toEqual(interrupted);
  });

  it('is not changed by being read', () => {
    const bytes = Buffer.from(whole);
    decodeRun(bytes, sha256);
    expect(new Uint8Array(bytes)).toEqual(whole);
  });

  it('betrays every changed bit', () => {
    const place = fc.nat({ max: whole.length - 1 });
    fc.assert(
      fc.property(place, fc.nat({ max: 7 }), (at, bit) => {
        const bytes = whole.slice();
        bytes[at] ^= 1 << bit;
        expect(problemOf(bytes)).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it('is refused wherever it is cut', () => {
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), (length) => {
        expect(problemOf(whole.slice(0, length))).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it('says what is wrong', () => {
    const future = Buffer.from(whole)
      .toString('latin1')
      .replace('"version":"1"', '"version":"7"');
    const changed = whole.slice();
    changed[whole.length - 1] ^= 1;
    expect(problemOf(new Uint8Array(0))).toEqual({ kind: 'empty' });
    expect(problemOf(changed)).toEqual({ kind: 'altered' });
    expect(problemOf(whole.slice(0, -5))).toEqual({
      kind: 'cutShort',
      missingBytes: 5,
    });
    expect(problemOf(Buffer.from(future, 'latin1'))).toEqual({
      kind: 'newer',
      version: '7',
    });
    expect(problemOf(Buffer.from('hello, world'))).toEqual({
      kind: 'notARun',
      place: 'length',
    });
  });

  it('names the entry that is not what it should be', () => {
    expect(
      problemOf(forged((head) => (head.milliseconds = -1))),
    ).toEqual({ kind: 'wrongContent', place: 'head.milliseconds' });
    expect(problemOf(forged((head) => (head.id = '../x')))).toEqual({
      kind: 'wrongContent',
      place: 'head.id',
    });
    const fewer = forged((head) => {
      Object.assign(head, { steps: 44, state: 'stopped' });
    });
    expect(problemOf(fewer)).toEqual({
      kind: 'wrongContent',
      place: 'curves.batchLosses',
    });
    const otherSize = { ...finished.head.config, hiddenSizes: [5] };
    expect(
      problemOf(forged((head) => (head.config = otherSize))),
    ).toEqual({ kind: 'wrongContent', place: 'W1' });
  });
});
