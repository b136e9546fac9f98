// A run in other programs' forms: CSV, JSON by its published schema, safetensors and NPZ by the letter of their formats.

import { readFileSync } from 'node:fs';

import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { decodeSafetensors } from '../runs/safetensors.ts';
import { trainedRecord } from '../testing/records.ts';
import { runJsonSchema } from '../testing/runJsonSchema.ts';
import { epochsCsv, stepsCsv } from './curvesCsv.ts';
import { exportFormats } from './exportFormats.ts';
import { exportName, exportRun } from './exportRun.ts';
import { MAX_FILE_NAME_BYTES } from './fileName.ts';
import { runFromJson, runJson } from './runJson.ts';

const record = trainedRecord(digits);
const { curves, head, parameters } = record;

const rowsOf = (csv: string) =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

describe('curves as CSV', () => {
  it('have a row an epoch, to the last digit', () => {
    const [header, ...rows] = rowsOf(epochsCsv(curves, head.valRows));
    expect(header).toEqual([
      'epoch',
      'train_loss',
      'val_loss',
      'val_correct',
      'val_rows',
    ]);
    expect(rows.map((row) => row.map(Number))).toEqual(
      [0, 1, 2].map((i) => [
        i + 1,
        curves.trainLosses[i],
        curves.valLosses[i],
        curves.valCorrect[i],
        360,
      ]),
    );
  });

  it('have a row a step whose loss reads back as the same float32', () => {
    fc.assert(
      fc.property(fc.float32Array({ maxLength: 30 }), (batchLosses) => {
        const [, ...rows] = rowsOf(
          stepsCsv({ ...curves, batchLosses }),
        );
        const read = Float32Array.from(rows, ([, loss]) =>
          Number(loss),
        );
        // Plain decimals have one zero only.
        expect(read.map((x) => x + 0)).toEqual(
          batchLosses.map((x) => x + 0),
        );
      }),
    );
  });

  it('count the steps from 1, on through all portions', () => {
    const batchLosses = new Float32Array(20_000);
    const [header, ...rows] = rowsOf(
      stepsCsv({ ...curves, batchLosses }),
    );
    expect(header).toEqual(['step', 'batch_loss']);
    expect(rows.map(([step]) => Number(step))).toEqual(
      Array.from(batchLosses, (_, i) => i + 1),
    );
  });
});

describe('a run as JSON', () => {
  it('comes back bit for bit', () => {
    expect(runFromJson(runJson(record))).toEqual(record);
  });

  it('has null where a loss is no number, and nothing else is lost', () => {
    const valLosses = Float64Array.of(1, NaN, Infinity);
    const text = runJson({
      ...record,
      curves: { ...curves, valLosses },
    });
    expect(text).toContain('"valLoss":[1,null,null]');
    expect(runFromJson(text).curves.valLosses).toEqual(
      Float64Array.of(1, NaN, NaN),
    );
  });

  it('has the form that is published', () => {
    const published = new URL(
      '../../resources/run.schema.json',
      import.meta.url,
    );
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(runJsonSchema())),
    );
  });
});

describe('parameters', () => {
  it('as safetensors have PyTorch’s shapes', () => {
    const file = decodeSafetensors(exportRun(record, 'safetensors'));
    expect(file.metadata.format).toBe('pt');
    expect(file.tensors).toEqual(
      parameters.map(({ name, rows, columns, values }) => ({
        name,
        shape: name.startsWith('b') ? [columns] : [rows, columns],
        values,
      })),
    );
  });

  it('as NPZ are arrays of NumPy’s format', () => {
    const files = unzipSync(exportRun(record, 'npz'));
    expect(Object.keys(files)).toEqual([
      'W1.npy',
      'b1.npy',
      'W2.npy',
      'b2.npy',
    ]);
    const bytes = files['W1.npy'];
    expect([...bytes.subarray(0, 8)]).toEqual([
      0x93,
      ...Buffer.from('NUMPY'),
      1,
      0,
    ]);
    const length = bytes[8] + 256 * bytes[9];
    expect((10 + length) % 64).toBe(0);
    const header = strFromU8(bytes.subarray(10, 10 + length));
    expect(header.trimEnd()).toBe(
      "{'descr': '<f4', 'fortran_order': False, 'shape': (4, 64), }",
    );
    expect(header.endsWith('\n')).toBe(true);
    const values = new Float32Array(bytes.slice(10 + length).buffer);
    expect(values).toEqual(parameters[0].values);
  });
});

describe('the notebook', () => {
  it('holds the program, cell by cell, in the format 4.5', () => {
    const text = strFromU8(exportRun(record, 'notebook'));
    const notebook = JSON.parse(text) as {
      nbformat: number;
      nbformat_minor: number;
      cells: { cell_type: string; id: string; source: string[] }[];
    };
    expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([
      4, 5,
    ]);
    const codes = notebook.cells
      .filter(({ cell_type }) => cell_type === 'code')
      .map(({ source }) => source.join(''));
    const program = strFromU8(exportRun(record, 'python'));
    expect(program.endsWith(`${codes.join('\n\n\n')}\n`)).toBe(true);
    const names = notebook.cells.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names)
      expect(name).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
  });
});

describe('the name of an exported file', () => {
  const zone = process.env.TZ;

  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('is the run’s, whatever it is called, and tells the forms apart', () => {
    for (const name of [
      '学'.repeat(80),
      'x'.repeat(200),
      'CON',
      'मॉडल',
    ]) {
      const names = exportFormats.map((format) =>
        exportName({ ...head, name }, format),
      );
      expect(new Set(names).size).toBe(exportFormats.length);
      for (const each of names) {
        expect(Buffer.from(each).length).toBeLessThanOrEqual(
          MAX_FILE_NAME_BYTES,
        );
        expect(each.slice(0, 3)).toBe(name.slice(0, 3));
      }
    }
  });

  it('is when it was started, by the clock on the wall, where the run has no name', () => {
    const startedAt = '2026-11-24T18:05:00.000Z';
    for (const [place, name] of [
      ['Asia/Tokyo', 'run-2026-11-25-0305-epochs.csv'],
      ['America/New_York', 'run-2026-11-24-1305-epochs.csv'],
    ]) {
      process.env.TZ = place;
      const nameless = { name: ' ', startedAt };
      expect(exportName(nameless, 'epochsCsv')).toBe(name);
    }
  });
});
