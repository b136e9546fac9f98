// The Python program of a run, with real PyTorch, prints the run's own losses: recorded everywhere, and live where PyTorch is.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Dataset } from '../../core/data/dataset.ts';
import { datasetOf } from '../../core/data/datasets.ts';
import { exportRun } from '../../core/exports/exportRun.ts';
import { notebook } from '../../core/exports/notebook.ts';
import { pythonProgram } from '../../core/exports/pythonProgram.ts';
import { trainedRecord } from '../../core/testing/records.ts';
import type { RunConfig } from '../../core/training/runConfig.ts';
import { Trainer, type EpochResult } from '../../core/training/trainer.ts';
import { findPython, hashLine, pythonCases, recordedPython, runPython } from './pythonCases.ts';
import { digits } from './recordings.ts';

/** Five digits; four where square roots of tiny averages divide. */
const toleranceOf = ({ optimizer }: RunConfig) =>
  optimizer === 'rmsprop' || optimizer === 'adam' ? 1e-4 : 1e-5;

const python = findPython();

function dataOf(config: RunConfig): Dataset {
  return config.data === 'digits' ? digits : datasetOf(config.data).make(config, '');
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

function expectSame(printed: string, config: RunConfig): void {
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

describe.each(Object.entries(pythonCases))('the program of %s', (name, config) => {
  it('is the one whose output was recorded', () => {
    expect(recordedPython(name).split('\n')[0]).toBe(hashLine(pythonProgram(config)));
  });

  it('printed what the app computes', () => {
    expectSame(recordedPython(name), config);
  });
});

const live = python === undefined ? [] : [[python] as const];

describe.each(live)('with the PyTorch of %s', (executable) => {
  it.each(Object.entries(pythonCases))(
    'the program of %s prints what the app computes',
    (_, config) => {
      expectSame(runPython(executable, pythonProgram(config)), config);
    },
  );

  it('the notebook’s cells print the same', () => {
    const config = { ...pythonCases['two-hidden-layers-42'], epochs: 4 };
    const { cells } = JSON.parse(notebook(config)) as {
      cells: { cell_type: string; source: string[] }[];
    };
    const code = cells
      .filter(({ cell_type }) => cell_type === 'code')
      .map(({ source }) => source.join(''))
      .join('\n\n');
    expectSame(runPython(executable, code), config);
  });

  it('the parameters are opened by PyTorch and NumPy, every bit of them', () => {
    const record = trainedRecord(digits);
    const folder = mkdtempSync(join(tmpdir(), 'backprop-lab-weights-'));
    try {
      const npz = join(folder, 'run.npz');
      const tensors = join(folder, 'run.safetensors');
      writeFileSync(npz, exportRun(record, 'npz'));
      writeFileSync(tensors, exportRun(record, 'safetensors'));
      const printed = runPython(executable, readerOf(npz, tensors));
      const read = JSON.parse(printed) as Record<string, [number[], number[]]>;
      for (const { name, columns, values } of record.parameters) {
        const shape = name.startsWith('b') ? [columns] : [values.length / columns, columns];
        const expected = [shape, [...values]];
        expect(read[`npz ${name}`]).toEqual(expected);
        expect(read[`torch ${name}`]).toEqual(expected);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Reads both files and prints shapes and values; safetensors by the format's specification and torch.frombuffer, as its own library does. */
function readerOf(npz: string, tensors: string): string {
  return `
import json, struct
import numpy, torch

found = {}
for name, array in numpy.load(${JSON.stringify(npz)}).items():
    found["npz " + name] = [list(array.shape), [float(x) for x in array.ravel()]]

data = open(${JSON.stringify(tensors)}, "rb").read()
length = struct.unpack("<Q", data[:8])[0]
header = json.loads(data[8 : 8 + length])
header.pop("__metadata__")
for name, entry in header.items():
    start, end = entry["data_offsets"]
    part = bytearray(data[8 + length + start : 8 + length + end])
    tensor = torch.frombuffer(part, dtype=torch.float32).reshape(entry["shape"])
    found["torch " + name] = [list(tensor.shape), tensor.flatten().tolist()]

print(json.dumps(found))
`;
}
