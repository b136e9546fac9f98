// Runs that come from elsewhere, with a learner's code: kept as other runs are, or refused with the part that is wrong.

import { readFileSync } from 'node:fs';

import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import { exportRun } from '../exports/exportRun.ts';
import { runFromJson } from '../exports/runJson.ts';
import { createCoreService, type CoreService } from '../service.ts';
import { FakeHost } from '../testing/fakeHost.ts';
import { OwnRunSchema, recordOfOwnRun, type OwnRun } from './ownRun.ts';
import { decodeRun, encodeRun } from './runFile.ts';

const digits = readFileSync(
  new URL('../../resources/digits.csv', import.meta.url),
  'utf8',
);
const code = 'def relu_backward(dA, Z):\n    return dA # マスクなし\n';

const run = (epochs = 3): OwnRun => ({
  ownBackward: { exercise: 'relu-backward', code },
  lesson: '06-backward',
  state: 'stopped',
  milliseconds: 1500,
  kernels: 'simd-fma',
  curves: {
    batchLosses: new Float32Array(48 * epochs).fill(0.5),
    trainLosses: new Float64Array(epochs).fill(0.5),
    valLosses: new Float64Array(epochs).fill(0.4),
    valCorrect: new Uint32Array(epochs).fill(300),
  },
  parameters: [30 * 64, 30, 300, 10].map((length, i) =>
    new Float32Array(length).fill(i / 8),
  ),
});

const facts = {
  ...{ id: 'run-1', appVersion: '1.2.3', dataHash: 'abc' },
  time: Date.UTC(2026, 3, 1, 9, 30),
};
const sha256 = (content: string | Uint8Array) =>
  archive.sha256(content);
let archive: FakeArchive;
let service: CoreService;

beforeEach(() => {
  archive = new FakeArchive();
  const host = new FakeHost(0, { 'digits.csv': digits });
  service = createCoreService(host, () => Promise.resolve(), archive);
});

describe('a run with a learner’s own backward pass', () => {
  it('is kept, listed, read and removed as any other', async () => {
    const id = await service.keepOwnRun(run());
    const [{ head, last }] = await service.listRuns();
    expect(head).toMatchObject({
      id,
      lesson: '06-backward',
      state: 'stopped',
      steps: 144,
      startedAt: '2026-04-01T09:29:58.500Z',
      ownBackward: { exercise: 'relu-backward', code },
    });
    expect(last?.valCorrect).toBe(300);
    await service.labelRun(id, { name: 'mine' });
    await service.removeRuns([id]);
    expect(await service.listRuns()).toEqual([]);
    await service.restoreRuns([id]);
    const [restored] = await service.listRuns();
    expect(restored.head).toMatchObject({
      name: 'mine',
      ownBackward: { code },
    });
  });

  it('has its code in its file and in JSON', () => {
    const record = recordOfOwnRun(run(), facts);
    expect(decodeRun(encodeRun(record, sha256), sha256)).toEqual(
      record,
    );
    const json = new TextDecoder().decode(exportRun(record, 'json'));
    expect(runFromJson(json).head).toEqual(record.head);
  });

  it('that diverged says where', () => {
    const divergence = {
      ...{ step: 144, epoch: 3, loss: NaN, largestParameter: 1e30 },
    };
    const { head } = recordOfOwnRun(
      { ...run(), state: 'diverged', divergence },
      facts,
    );
    expect(head.divergence).toEqual({ ...divergence, loss: 'NaN' });
  });

  it.each<[string, Partial<OwnRun>]>([
    ['state', { state: 'finished' }],
    ['state', { state: 'diverged' }],
    ['milliseconds', { milliseconds: -1 }],
    ['kernels', { kernels: 'k'.repeat(101) }],
    [
      'curves.trainLosses',
      {
        curves: { ...run().curves, trainLosses: new Float64Array(2) },
      },
    ],
    [
      'curves.valCorrect',
      {
        curves: {
          ...run().curves,
          valCorrect: new Uint32Array(3).fill(361),
        },
      },
    ],
    [
      'W1',
      { parameters: [30, 30, 30, 10].map((n) => new Float32Array(n)) },
    ],
  ])('is refused for its %s', (place, part) => {
    expect(() => recordOfOwnRun({ ...run(), ...part }, facts)).toThrow(
      `"place":"${place}"`,
    );
  });

  it.each<[string, object]>([
    [
      'too much code',
      {
        ownBackward: {
          exercise: 'relu-backward',
          code: 'x'.repeat(20_001),
        },
      },
    ],
    [
      'a name that is no exercise’s',
      { ownBackward: { exercise: '../x', code } },
    ],
    [
      'too many steps',
      {
        curves: {
          ...run().curves,
          batchLosses: new Float32Array(1441),
        },
      },
    ],
    ['a list of numbers', { parameters: [[1], [2], [3], [4]] }],
    ['too few parameters', { parameters: [new Float32Array(4)] }],
    ['something more', { position: {} }],
  ])('does not get past its schema with %s', (_, part) => {
    expect(v.is(OwnRunSchema, { ...run(), ...part })).toBe(false);
  });
});
