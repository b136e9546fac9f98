// What contradicts itself, or cannot be shown, is no run: not as a file, not as JSON, not in the index.

import { createHash } from 'node:crypto';

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { runFromJson, runJson } from '../exports/runJson.ts';
import {
  TOO_LARGE_A_NUMBER,
  withHead,
  withHeader,
} from '../testing/forgedRuns.ts';
import { trainedRecord } from '../testing/records.ts';
import { explodingConfig } from '../testing/runs.ts';
import { presets } from '../training/runConfig.ts';
import { BadRunFile } from './badRunFile.ts';
import { decodeRun, encodeRun } from './runFile.ts';
import { savedDivergence, type RunRecord } from './runRecord.ts';
import { summaryOf, SummarySchema } from './runSummary.ts';

const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex');

/** 45 of 45 steps, 1,437 rows and 360. */
const finished = trainedRecord(digits);
const half = trainedRecord(digits, { steps: 20 });

function problemOf(read: () => unknown) {
  try {
    read();
  } catch (error) {
    if (error instanceof BadRunFile) return error.problem;
    throw error;
  }
  return undefined;
}

const fileProblem = (record: RunRecord) =>
  problemOf(() => decodeRun(encodeRun(record, sha256), sha256));

const wrongAt = (place: string) => ({ kind: 'wrongContent', place });

/** As JSON, in which a number may be too large for any. */
const withLargest = (value: unknown) =>
  JSON.stringify(value).replaceAll(String(TOO_LARGE_A_NUMBER), '1e999');

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
    expect(problemOf(() => runFromJson(withLargest(json)))).toEqual(
      wrongAt(`run.${place}`),
    );

    const summary = summaryOf(finished, 1000);
    const changed = {
      ...summary,
      head: { ...summary.head, ...change },
    };
    const inIndex = JSON.parse(withLargest(changed)) as unknown;
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

describe('curves are refused that have', () => {
  const { curves } = finished;
  const withCurves = (change: Partial<RunRecord['curves']>) =>
    fileProblem({ ...finished, curves: { ...curves, ...change } });

  it('more right answers than rows, in any epoch', () => {
    for (const right of [361, 2 ** 31, 2 ** 32 - 1]) {
      for (const epoch of [0, 1, 2]) {
        const valCorrect = curves.valCorrect.slice();
        valCorrect[epoch] = right;
        expect(withCurves({ valCorrect })).toEqual(
          wrongAt('curves.valCorrect'),
        );
      }
    }
  });

  it('other numbers of epochs than the head', () => {
    const longer = new Float64Array(240);
    expect(
      withCurves({
        trainLosses: longer,
        valLosses: longer,
        valCorrect: new Uint32Array(240),
      }),
    ).toEqual(wrongAt('curves.trainLosses'));
    expect(withCurves({ trainLosses: new Float64Array(2) })).toEqual(
      wrongAt('curves.trainLosses'),
    );
    expect(withCurves({ valLosses: new Float64Array(4) })).toEqual(
      wrongAt('curves.valLosses'),
    );
  });

  it('in JSON, right answers that are no count', () => {
    for (const right of [-1, 1.5, 2 ** 32, 2 ** 32 + 7, '3', null]) {
      const json = JSON.parse(runJson(finished)) as {
        epochs: { valCorrect: unknown[] };
      };
      json.epochs.valCorrect[1] = right;
      expect(
        problemOf(() => runFromJson(JSON.stringify(json))),
      ).toMatchObject({ kind: 'wrongContent' });
    }
  });
});

describe('parameters are refused that', () => {
  const json = (
    change: (parameters: Record<string, unknown>) => void,
  ) => {
    const run = JSON.parse(runJson(finished)) as {
      parameters: Record<string, unknown>;
    };
    change(run.parameters);
    return problemOf(() => runFromJson(JSON.stringify(run)));
  };
  const one = { shape: [1, 1], values: [0] };

  it.each(['__metadata__', 'W0', 'W3', 'w1', '', 'W01'])(
    'are called %s',
    (name) => {
      expect(json((parameters) => (parameters[name] = one))).toEqual(
        wrongAt('parameters'),
      );
    },
  );

  it.each(['__proto__', 'constructor', 'prototype'])(
    'but not one called %s, which every object has: what is left is the run',
    (name) => {
      const text = runJson(finished).replace(
        '"parameters":{',
        `"parameters":{"${name}":{"shape":[1,1],"values":[0]},`,
      );
      expect(text).toContain(name);
      expect(problemOf(() => runFromJson(text))).toBeUndefined();
    },
  );

  it('have another number of values than their shape says', () => {
    expect(
      json((parameters) => {
        parameters.b1 = { shape: [1, 4], values: [1, 2, 3] };
      }),
    ).toEqual(wrongAt('b1'));
  });

  it('have another shape than their network', () => {
    expect(
      json((parameters) => {
        parameters.W1 = { shape: [64, 4], values: Array(256).fill(0) };
      }),
    ).toEqual(wrongAt('W1'));
  });

  it('have a dimension more', () => {
    const [first, ...others] = finished.parameters;
    const deeper = { ...first, values: new Float32Array(3 * 256) };
    const parameters = [deeper, ...others];
    const file = withHeader(
      encodeRun({ ...finished, parameters }, sha256),
      sha256,
      (header) =>
        Object.assign(header.W1 as object, { shape: [4, 3, 64] }),
    );
    expect(problemOf(() => decodeRun(file, sha256))).toEqual(
      wrongAt('W1'),
    );
  });
});

describe('a state to go on from is refused that has', () => {
  const { position } = half;
  if (!position) throw new Error('no position was kept');
  const withPosition = (change: Partial<typeof position>) =>
    fileProblem({ ...half, position: { ...position, ...change } });

  it.each<[string, Int32Array]>([
    ['none', new Int32Array(0)],
    ['fewer words', position.shuffles.slice(1)],
    ['more words', Int32Array.of(...position.shuffles, 1)],
    ['a place after the last', position.shuffles.with(-1, 625)],
    ['a place before the first', position.shuffles.with(-1, -1)],
  ])('a generator’s state with %s', (_name, shuffles) => {
    expect(withPosition({ shuffles })).toEqual(
      wrongAt('position.shuffles'),
    );
  });

  it.each<[string, Int32Array]>([
    ['fewer rows', position.order.slice(1)],
    ['none', new Int32Array(0)],
    ['a row twice', position.order.with(0, position.order[1])],
    ['a row after the last', position.order.with(5, 1437)],
    ['a row before the first', position.order.with(5, -1)],
  ])('an order with %s', (_name, order) => {
    expect(withPosition({ order })).toEqual(wrongAt('position.order'));
  });

  it('more updates than steps', () => {
    const optimizer = { ...position.optimizer, steps: 21 };
    expect(withPosition({ optimizer })).toEqual(
      wrongAt('position.optimizerSteps'),
    );
  });
});

describe('what the app itself makes is read again', () => {
  it.each([
    ['a run without a step', trainedRecord(digits, { steps: 0 })],
    [
      'one that was interrupted at an epoch’s end',
      trainedRecord(digits, { steps: 30 }),
    ],
    [
      'one of another task, with a momentum',
      trainedRecord(digits, {
        config: { ...presets.binary, optimizer: 'adam', epochs: 1 },
        steps: 7,
      }),
    ],
    [
      'deep layers',
      trainedRecord(digits, { config: explodingConfig, steps: 4 }),
    ],
  ])('%s', (_name, record) => {
    expect(fileProblem(record)).toBeUndefined();
  });

  it('with losses as large as numbers can be, also in the index', () => {
    const huge = new Float64Array(3).fill(Number.MAX_VALUE);
    const curves = {
      ...finished.curves,
      trainLosses: huge,
      valLosses: huge,
    };
    const record = { ...finished, curves };
    expect(fileProblem(record)).toBeUndefined();
    const summary = JSON.parse(
      JSON.stringify(summaryOf(record, 1)),
    ) as unknown;
    expect(v.is(SummarySchema, summary)).toBe(true);
  });

  it('with losses of which only one is a number, also in the index', () => {
    const curves = {
      ...finished.curves,
      trainLosses: Float64Array.of(1, 2, NaN),
      valLosses: Float64Array.of(NaN, 3, 4),
    };
    const summary = summaryOf({ ...finished, curves }, 1);
    expect(summary.last?.epoch).toBe(2);
    expect(
      v.is(SummarySchema, JSON.parse(JSON.stringify(summary))),
    ).toBe(true);
  });
});
