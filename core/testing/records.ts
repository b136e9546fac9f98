// Kept runs for tests: real ones, trained as far as is asked for.

import type { Digits } from '../data/digits.ts';
import { MemoryFolder } from '../runs/memoryFolder.ts';
import type { FolderEntry } from '../runs/archive.ts';
import {
  RECORD_VERSION,
  type RunHead,
  type RunRecord,
} from '../runs/runRecord.ts';
import { RunLog } from '../training/runLog.ts';
import { Trainer } from '../training/trainer.ts';
import { shortConfig } from './runs.ts';

/** A run that was interrupted after so many steps; finished when these are all. */
export function trainedRecord(
  digits: Digits,
  {
    id = 'run-1',
    config = shortConfig,
    steps = Infinity,
    ...labels
  }: Partial<RunHead> = {},
): RunRecord {
  const trainer = new Trainer(config, digits);
  const log = new RunLog();
  const end = Math.min(steps, trainer.totalSteps);
  while (trainer.steps < end) {
    log.addStep(trainer.step());
    if (trainer.atEpochEnd) log.addEpoch(trainer.finishEpoch());
  }
  const isFinished = end === trainer.totalSteps;
  const { position } = trainer;
  return {
    head: {
      version: RECORD_VERSION,
      id,
      config,
      lesson: '07-training',
      state: isFinished ? 'finished' : 'interrupted',
      startedAt: '2026-04-01T09:30:00.000Z',
      milliseconds: 123.5,
      steps: end,
      stepsPerEpoch: trainer.stepsPerEpoch,
      trainRows: trainer.train.X.rows,
      valRows: trainer.val.X.rows,
      appVersion: '1.2.3',
      kernels: 'plain',
      dataHash: 'abc',
      name: '',
      note: '',
      starred: false,
      ...labels,
    },
    curves: log.since(0, 0),
    parameters: trainer.model.parameters.map(({ name, value }) => ({
      name,
      rows: value.rows,
      columns: value.columns,
      values: value.data.slice(),
    })),
    ...(!isFinished && { position }),
  };
}

/** A folder on a disk that can be full. */
export class FullFolder extends MemoryFolder {
  isFull = false;

  override async write(
    name: string,
    bytes: Uint8Array,
  ): Promise<FolderEntry> {
    if (this.isFull) {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    }
    return super.write(name, bytes);
  }
}
