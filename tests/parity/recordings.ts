// What PyTorch, NumPy and scikit-learn computed, read from the files in which their results are kept.

import { readFileSync } from 'node:fs';

import { parseDigits } from '../../core/data/digits.ts';

type Rows = readonly (readonly number[])[];

export interface EpochRecord {
  readonly train_loss: number;
  readonly val_loss: number;
  readonly val_correct: number;
}

export interface ForwardRecord {
  readonly params: { readonly W1: Rows; readonly W2: Rows };
  readonly logits_first5: Rows;
  readonly probabilities_first5: Rows;
  readonly saturated_rows_over_0_99: number;
}

export interface TrainingRecord {
  readonly mean: number;
  readonly std: number;
  readonly first_epoch_step_losses: readonly number[];
  readonly shuffles_first10: Rows;
  readonly epochs_log: readonly EpochRecord[];
  readonly final: Readonly<Record<string, Rows>>;
}

/** `sgd_l2` has a weight decay. */
export type OptimizerRun = 'sgd' | 'momentum' | 'sgd_l2' | 'rmsprop' | 'adam';

export interface OptimizerRecord {
  readonly hidden: readonly number[];
  readonly runs: Readonly<Record<OptimizerRun, readonly EpochRecord[]>>;
}

export interface SplitRecord {
  readonly train: readonly number[];
  readonly val: readonly number[];
}

export interface RowsRecord {
  /** The Python that made them. */
  readonly program: string;
  readonly X: Rows;
  readonly y: readonly number[];
}

export type RandomRecord = Readonly<Record<string, readonly number[]>>;

const golden = new URL('../golden/', import.meta.url);
const resources = new URL('../../resources/', import.meta.url);

/** The seeds for which training was recorded. */
export const recordedSeeds = [0, 42] as const;

export function digitsFile(): string {
  return readFileSync(new URL('digits.csv', resources), 'utf8');
}

export const digits = parseDigits(digitsFile());

export function recordedForward(seed: number): ForwardRecord {
  return readJson(golden, `forward-seed${seed}.json`) as ForwardRecord;
}

export function recordedTrainingText(preset: string, seed: number): string {
  return read(resources, trainingPath(preset, seed));
}

export function recordedTraining(preset: string, seed: number): TrainingRecord {
  return readJson(resources, trainingPath(preset, seed)) as TrainingRecord;
}

export function recordedOptimizers(name: string): OptimizerRecord {
  return readJson(golden, `${name}.json`) as OptimizerRecord;
}

export function recordedSplit(): SplitRecord {
  return readJson(golden, 'split-seed42.json') as SplitRecord;
}

export function recordedRandom(): RandomRecord {
  return readJson(golden, 'random.json') as RandomRecord;
}

/** Draws of NumPy's legacy stream by kind and seed. */
export function recordedNumPyStream(): Readonly<Record<string, RandomRecord>> {
  return readJson(golden, 'generated/numpyStream.json') as Record<string, RandomRecord>;
}

/** A generated data set by case. */
export function recordedRows(generator: string): Readonly<Record<string, RowsRecord>> {
  return readJson(golden, `generated/${generator}.json`) as Record<string, RowsRecord>;
}

/** Nested rows as the float32 values they were before they were printed. */
export function float32(values: Rows | readonly number[]): number[] {
  return values.flat().map(Math.fround);
}

function trainingPath(preset: string, seed: number): string {
  return `recorded/train-${preset}-seed${seed}.json`;
}

function readJson(folder: URL, path: string): unknown {
  return JSON.parse(read(folder, path));
}

function read(folder: URL, path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}
