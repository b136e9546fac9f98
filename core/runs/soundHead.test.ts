// A head that contradicts itself, or cannot be shown, is none: not in a file, not in JSON, not in the index.

import { createHash } from 'node:crypto';

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { runFromJson, runJson } from '../exports/runJson.ts';
import {
  jsonWithLargest,
  problemOf,
  TOO_LARGE_A_NUMBER,
  withHead,
  wrongAt,
} from '../testing/forgedRuns.ts';
import { trainedRecord } from '../testing/records.ts';
import { decodeRun, encodeRun } from './runFile.ts';
import { savedDivergence, type RunRecord } from './runRecord.ts';
import { summaryOf, SummarySchema } from './runSummary.ts';

const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex');

/** 45 of 45 steps, 1,437 rows and 360. */
const finished = trainedRecord(digits);
const half = trainedRecord(digits, { steps: 20 });

const fileProblem = (record: RunRecord) =>
  problemOf(() => decodeRun(encodeRun(record, sha256), sha256));

type Change = Record<string, unknown>;

const moments = {
  'a zone without minutes': '2026-01-01T00:00:00+05',
  'a 31st of February': '2026-02-31T00:00:00Z',
  'a 29th of February in a year that has none':
    '2026-02-29T12:00:00+09:00',
  'a 31st of April': '2026-04-31 00:00:00Z',
  'a year of five digits elsewhere': '9999-12-31T23:59:59-23:00',
  'a year before the first elsewhere': '0000-01-01T00:00:00+05:00',
  'an hour that no day has': '2026-01-01T24:00:00Z',
  'a word': 'yesterday',
  nothing: '',
  'a number': 1_767_225_600_000,
};

const heads: Readonly<Record<string, readonly [Change, string]>> = {
  ...Object.fromEntries(
    Object.entries(moments).map(([name, startedAt]) => [
      `started at ${name}`,
      [{ startedAt }, 'startedAt'] as const,
    ]),
  ),
  'more epochs than were asked for': [{ steps: 46 }, 'steps'],
  'steps beyond counting': [{ steps: 2 ** 60 }, 'steps'],
  'finished before the end': [{ steps: 44 }, 'state'],
  'steps an epoch that its rows do not give': [
    { stepsPerEpoch: 16 },
    'stepsPerEpoch',
  ],
  'no training rows': [{ trainRows: 0 }, 'trainRows'],
  'no validation rows': [{ valRows: 0 }, 'valRows'],
  'fewer rows than none': [{ valRows: -5 }, 'valRows'],
  'half a row': [{ valRows: 360.5 }, 'valRows'],
  'diverged without saying how': [{ state: 'diverged' }, 'state'],
  'finished and diverged': [
    { divergence: divergenceAt(45, 3) },
    'state',
  ],
  'diverged before its last step': [
    { state: 'diverged', divergence: divergenceAt(44, 3) },
    'divergence',
  ],
  'diverged in another epoch': [
    { state: 'diverged', divergence: divergenceAt(45, 4) },
    'divergence',
  ],
  'time without end': [
    { milliseconds: TOO_LARGE_A_NUMBER },
    'milliseconds',
  ],
  'time of a millennium': [{ milliseconds: 3.2e13 }, 'milliseconds'],
  'a largest parameter that is none': [
    {
      state: 'diverged',
      divergence: {
        ...divergenceAt(45, 3),
        largestParameter: TOO_LARGE_A_NUMBER,
      },
    },
    'divergence.largestParameter',
  ],
  'a lesson that is a number': [{ lesson: 5 }, 'lesson'],
  'a lesson without end': [{ lesson: 'x'.repeat(1e5) }, 'lesson'],
  'a version without end': [
    { appVersion: '1'.repeat(1e5) },
    'appVersion',
  ],
  'kernels without end': [{ kernels: 'k'.repeat(1e5) }, 'kernels'],
  'a digest without end': [{ dataHash: 'f'.repeat(1e5) }, 'dataHash'],
  'a note without end': [{ note: 'n'.repeat(20_001) }, 'note'],
  'a name without end': [{ name: 'n'.repeat(201) }, 'name'],
  'an id that is a path': [{ id: '../a' }, 'id'],
};

function divergenceAt(step: number, epoch: number) {
  return { step, epoch, loss: 'NaN', largestParameter: 3 };
}

describe('a head is refused that has', () => {
  it.each(Object.entries(heads))('%s', (_name, [change, place]) => {
    const file = withHead(encodeRun(finished, sha256), sha256, (head) =>
      Object.assign(head, change),
    );
    expect(problemOf(() => decodeRun(file, sha256))).toEqual(
      wrongAt(`head.${place}`),
    );

    const json = JSON.parse(runJson(finished)) as { run: object };
    Object.assign(json.run, change);
    expect(problemOf(() => runFromJson(jsonWithLargest(json)))).toEqual(
      wrongAt(`run.${place}`),
    );

    const summary = summaryOf(finished, 1000);
    const changed = {
      ...summary,
      head: { ...summary.head, ...change },
    };
    const inIndex = JSON.parse(jsonWithLargest(changed)) as unknown;
    expect(v.is(SummarySchema, inIndex)).toBe(false);
  });

  it('rows that its generated data do not have', () => {
    const { head } = half;
    const config = {
      ...head.config,
      data: 'moons' as const,
      samples: 100,
      batchSize: 10,
    };
    const asked = {
      config,
      trainRows: 80,
      valRows: 20,
      stepsPerEpoch: 8,
      steps: 20,
    };
    const withRows = (change: Change) =>
      withHead(encodeRun(half, sha256), sha256, (into) =>
        Object.assign(into, asked, change),
      );
    const at = (change: Change) =>
      problemOf(() => decodeRun(withRows(change), sha256));
    expect(at({ trainRows: 90, stepsPerEpoch: 9 })).toEqual(
      wrongAt('head.trainRows'),
    );
    expect(at({ valRows: 10_000 })).toEqual(wrongAt('head.valRows'));
    // With the right ones it is the network that does not fit.
    expect(at({})).toEqual(wrongAt('curves.trainLosses'));
  });
});

describe('a head is read that', () => {
  it.each([
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01T09:00:00+09:00', '2026-01-01T00:00:00.000Z'],
    ['2024-02-29 23:30:00.5-01:00', '2024-03-01T00:30:00.500Z'],
  ])('says its moment in another form: %s', (startedAt, canonical) => {
    const file = withHead(encodeRun(finished, sha256), sha256, (head) =>
      Object.assign(head, { startedAt }),
    );
    const { head } = decodeRun(file, sha256);
    expect(head.startedAt).toBe(canonical);
    // And what is written of it is read again.
    expect(fileProblem({ ...finished, head })).toBeUndefined();
  });

  it('diverged at the end of an epoch, with its figures or without', () => {
    const { head, curves, parameters } = finished;
    const diverged = {
      ...head,
      state: 'diverged' as const,
      divergence: savedDivergence({
        step: 45,
        epoch: 3,
        loss: NaN,
        largestParameter: 1e38,
      }),
    };
    const without = {
      ...curves,
      trainLosses: curves.trainLosses.slice(0, 2),
      valLosses: curves.valLosses.slice(0, 2),
      valCorrect: curves.valCorrect.slice(0, 2),
    };
    for (const each of [curves, without]) {
      const record = { head: diverged, curves: each, parameters };
      expect(fileProblem(record)).toBeUndefined();
    }
  });
});
