// Files that version 0.1.0 wrote, before runs had optimisers, other data and an activation for each layer: they open, and go on.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import { digits, digitsFile } from '../../tests/parity/recordings.ts';
import { runFromJson } from '../exports/runJson.ts';
import { createCoreService } from '../service.ts';
import { chooseKernels, kernelsInUse } from '../tensor/kernels.ts';
import { FakeHost, FakeListener } from '../testing/fakeHost.ts';
import { presets } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import { decodeRun } from './runFile.ts';

const files = new URL(
  '../../tests/golden/version-0.1.0/runs/',
  import.meta.url,
);

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(name, files)));

const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex');

const finishedConfig = {
  ...presets.article,
  hiddenSizes: [2, 3],
  activations: ['tanh'],
  batchSize: 400,
  epochs: 2,
};

const interruptedConfig = {
  ...presets.binary,
  hiddenSizes: [2],
  positiveClass: 3,
  batchSize: 400,
  epochs: 2,
};

interface Uninterrupted {
  readonly batchLosses: readonly number[];
  readonly parameters: readonly { name: string; values: number[] }[];
}

/** What version 0.1.0 came to without an interruption, on the plain kernels. */
const uninterrupted = JSON.parse(
  readFileSync(new URL('uninterrupted.json', files), 'utf8'),
) as Uninterrupted;

describe('a run of version 0.1.0', () => {
  it('opens with the settings that it meant', () => {
    const { head, parameters } = decodeRun(
      bytesOf('finished.bprun'),
      sha256,
    );
    expect(head.config).toEqual(finishedConfig);
    expect(head).toMatchObject({
      name: 'old run',
      note: 'kept by 0.1.0',
      starred: true,
      state: 'finished',
    });
    expect(parameters.map(({ name }) => name)).toEqual([
      'W1',
      'b1',
      'W2',
      'b2',
      'W3',
      'b3',
    ]);
  });

  it('opens as JSON with the same settings', () => {
    const text = readFileSync(new URL('finished.json', files), 'utf8');
    const run = runFromJson(text);
    const file = decodeRun(bytesOf('finished.bprun'), sha256);
    expect(run.head).toEqual(file.head);
    expect(run.parameters).toEqual(file.parameters);
  });

  it('goes on from its checkpoint, bit for bit', () => {
    const before = kernelsInUse();
    chooseKernels('plain');
    const { head, curves, position } = decodeRun(
      bytesOf('interrupted.bprun'),
      sha256,
    );
    expect(head.config).toEqual(interruptedConfig);
    if (!position) throw new Error('no position was kept');
    const trainer = new Trainer(head.config, digits);
    trainer.position = position;
    const losses = [...curves.batchLosses];
    while (trainer.steps < trainer.totalSteps) {
      losses.push(trainer.step());
      if (trainer.atEpochEnd) trainer.finishEpoch();
    }
    chooseKernels(before);
    expect(losses.map(Math.fround)).toEqual(
      uninterrupted.batchLosses.map(Math.fround),
    );
    trainer.model.parameters.forEach(({ name, value }, i) => {
      expect(uninterrupted.parameters[i]?.name).toBe(name);
      expect([...value.data]).toEqual(
        uninterrupted.parameters[i]?.values,
      );
    });
  });

  it('is listed, opened with its answers, and labelled by the service', async () => {
    const archive = new FakeArchive();
    await archive.folder.write(
      'finished-0-1-0.bprun',
      bytesOf('finished.bprun'),
    );
    const host = new FakeHost(1, { 'digits.csv': digitsFile() });
    const service = createCoreService(
      host,
      new FakeListener().listen,
      archive,
    );
    const [summary] = await service.listRuns();
    expect(summary?.head.config).toEqual(finishedConfig);
    const opened = await service.openRun('finished-0-1-0');
    expect(opened.parameterCount).toBe(
      64 * 2 + 2 + 2 * 3 + 3 + 3 * 10 + 10,
    );
    await service.labelRun('finished-0-1-0', { name: 'renamed' });
    const [renamed] = await service.listRuns();
    expect(renamed?.head).toMatchObject({
      name: 'renamed',
      config: finishedConfig,
    });
  });
});
