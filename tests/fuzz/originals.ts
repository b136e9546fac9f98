// What is mutated: real runs, files, archives and settings, of today and of version 0.1.0.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { trainedRecord } from '../../core/testing/records.ts';
import { tableOf } from '../../core/testing/tables.ts';
import { encodeRun } from '../../core/runs/runFile.ts';
import type { RunRecord } from '../../core/runs/runRecord.ts';
import { presets, type RunConfig } from '../../core/training/runConfig.ts';
import { projectRoot } from '../../scripts/project.ts';
import { FakeArchive } from '../fakeArchive.ts';
import { digits } from '../parity/recordings.ts';

const small: RunConfig = { ...presets.article, hiddenSizes: [2], batchSize: 500, epochs: 2 };

/** Settings that differ in what fields mean. */
export const configs: readonly RunConfig[] = [
  small,
  { ...presets.refactored, hiddenSizes: [3, 2], activations: ['tanh', 'relu'], batchSize: 700 },
  { ...small, task: 'binary', optimizer: 'adam', learningRate: 0.01 },
  { ...small, data: 'moons', samples: 40, batchSize: 16 },
  {
    ...small,
    data: 'blobs',
    samples: 30,
    centers: 4,
    task: 'binary',
    positiveClass: 3,
    batchSize: 8,
  },
  { ...small, data: 'table', table: tableOf({ rows: 30, inputs: 2, classes: 3 }), batchSize: 8 },
  {
    ...small,
    data: 'sine',
    samples: 30,
    task: 'regression',
    standardizeTarget: true,
    batchSize: 8,
  },
];

const archive = new FakeArchive();
export const sha256 = (bytes: Uint8Array | string): string => archive.sha256(bytes);

export function golden(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(projectRoot, 'tests/golden', path)));
}

/** Whole, interrupted, with Adam's memory, diverged at once, and with texts. */
export function someRecords(): RunRecord[] {
  const config = { ...small, epochs: 1 };
  return [
    trainedRecord(digits, { config }),
    trainedRecord(digits, { config: { ...config, optimizer: 'adam' }, steps: 2, id: 'run-2' }),
    trainedRecord(digits, {
      config: { ...config, task: 'regression', epochs: 2 },
      id: 'run-3',
      name: '学習率 "3"',
      note: 'a\nb',
      starred: true,
    }),
  ];
}

export function someRunFiles(): Uint8Array[] {
  return [
    ...someRecords().map((record) => encodeRun(record, sha256)),
    golden('version-0.1.0/runs/finished.bprun'),
    golden('version-0.1.0/runs/interrupted.bprun'),
  ];
}

export function jsonOf(path: string): unknown {
  return JSON.parse(new TextDecoder().decode(golden(path)));
}
