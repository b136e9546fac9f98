// Where there is a PyTorch it runs the exported programs now, and opens the exported parameters.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { exportRun } from '../../core/exports/exportRun.ts';
import { notebook } from '../../core/exports/notebook.ts';
import { pythonProgram } from '../../core/exports/pythonProgram.ts';
import { trainedRecord } from '../../core/testing/records.ts';
import { presets } from '../../core/training/runConfig.ts';
import { expectSame } from './ownRun.ts';
import { findPython, pythonCases, runPrograms, runPython } from './pythonCases.ts';
import { digits } from './recordings.ts';

const live = [findPython()].filter((python) => python !== undefined);

describe.each(live)('with the PyTorch of %s', (executable) => {
  let printed: Record<string, string>;

  beforeAll(() => {
    const programs = Object.entries(pythonCases).map(([name, config]) => [
      name,
      pythonProgram(config),
    ]);
    printed = runPrograms(executable, Object.fromEntries(programs) as Record<string, string>);
  }, 600_000);

  it.each(Object.entries(pythonCases))(
    'the program of %s prints what the app computes',
    (name, config) => {
      expectSame(printed[name] ?? '', config);
    },
  );

  it.each([
    ['relu-backward', 'def relu_backward(dA, Z):\n    return dA * (Z > 0)\n', 349],
    [
      'relu-backward',
      'import numpy as np\n\ndef relu_backward(dA, Z):\n    return np.where(Z > 0, dA, 0)\n',
      349,
    ],
    ['relu-backward', 'def relu_backward(dA, Z):\n    return dA\n', 343],
    ['backward-two-layers', solutionOf('backward-two-layers'), 349],
    ['linear-backward', solutionOf('linear-backward'), 349],
  ])('a program with a learner’s own %s repeats the run: %#', (exercise, code, right) => {
    const program = pythonProgram(presets.article, { exercise, code });
    expect(runPython(executable, program).trim().split(' ').at(-1)).toBe(String(right));
  });

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

function solutionOf(exercise: string): string {
  const file = new URL(`../../core/exercises/${exercise}/solution.py`, import.meta.url);
  return readFileSync(file, 'utf8');
}

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
