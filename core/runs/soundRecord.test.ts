// A run whose parts do not fit together is none; whatever the app makes itself is one.

import { createHash } from 'node:crypto';

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { runFromJson, runJson } from '../exports/runJson.ts';
import {
  problemOf,
  withHeader,
  wrongAt,
} from '../testing/forgedRuns.ts';
import { trainedRecord } from '../testing/records.ts';
import { explodingConfig } from '../testing/runs.ts';
import { presets } from '../training/runConfig.ts';
import { decodeRun, encodeRun } from './runFile.ts';
import type { RunRecord } from './runRecord.ts';
import { summaryOf, SummarySchema } from './runSummary.ts';

const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex');

/** 45 of 45 steps, 1,437 rows and 360. */
const finished = trainedRecord(digits);
const half = trainedRecord(digits, { steps: 20 });

const fileProblem = (record: RunRecord) =>
  problemOf(() => decodeRun(encodeRun(record, sha256), sha256));

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

  it.each([-1, -1e308, 3.5e38, Number.MAX_VALUE])(
    'a loss that float32 cannot have come to: %s',
    (loss) => {
      const losses = curves.trainLosses.with(1, loss);
      expect(withCurves({ trainLosses: losses })).toEqual(
        wrongAt('curves.trainLosses'),
      );
      expect(withCurves({ valLosses: losses })).toEqual(
        wrongAt('curves.valLosses'),
      );
    },
  );

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
    const huge = new Float64Array(3).fill(Math.fround(3.4028234e38));
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
