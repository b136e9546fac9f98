// A run of the app's own against what its exported Python program printed.

import { readFileSync } from 'node:fs';

import { expect } from 'vitest';

import type { Dataset } from '../../core/data/dataset.ts';
import { datasetOf } from '../../core/data/datasets.ts';
import type { RunConfig } from '../../core/training/runConfig.ts';
import { Trainer, type EpochResult } from '../../core/training/trainer.ts';
import { digits } from './recordings.ts';
import { textOfTable } from './tableCases.ts';

/** Five digits; four where square roots of tiny averages divide. */
const toleranceOf = ({ optimizer }: RunConfig) =>
  optimizer === 'rmsprop' || optimizer === 'adam' ? 1e-4 : 1e-5;

function dataOf(config: RunConfig): Dataset {
  if (config.data === 'digits') return digits;
  const entry = datasetOf(config.data);
  const { file } = entry;
  const text = file === undefined ? '' : readFileSync(`resources/${file}`, 'utf8');
  return entry.make(config, config.data === 'table' ? textOfTable(config.table) : text);
}

function ownEpochs(config: RunConfig): EpochResult[] {
  const trainer = new Trainer(config, dataOf(config));
  const results: EpochResult[] = [];
  while (trainer.steps < trainer.totalSteps) {
    trainer.step();
    if (trainer.atEpochEnd) results.push(trainer.finishEpoch());
  }
  return results;
}

/** Rows `epoch train_loss val_loss right`. */
function rowsOf(printed: string): number[][] {
  return printed
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/).map(Number));
}

/** The app's losses and right answers are those printed, epoch by epoch. */
export function expectSame(printed: string, config: RunConfig): void {
  const own = ownEpochs(config);
  const rows = rowsOf(printed);
  expect(rows).toHaveLength(config.epochs);
  rows.forEach(([epoch, trainLoss, valLoss, right], i) => {
    const ours = own[i];
    if (!ours) throw new Error(`The app has no epoch ${i + 1}`);
    expect(epoch).toBe(ours.epoch);
    expect(relative(trainLoss, ours.trainLoss)).toBeLessThan(toleranceOf(config));
    expect(relative(valLoss, ours.valLoss)).toBeLessThan(toleranceOf(config));
    expect(right).toBe(ours.valCorrect);
  });
}

function relative(theirs = NaN, ours: number): number {
  return Math.abs(theirs - ours) / Math.abs(theirs);
}
