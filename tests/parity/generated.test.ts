// Generated data sets are scikit-learn's and NumPy's: recorded everywhere, and live where scikit-learn is.

import { describe, expect, it } from 'vitest';

import type { GeneratorSettings } from '../../core/data/generated/generator.ts';
import {
  caseName,
  generatedCases,
  generators,
  programsOf,
  rowsProgram,
  type GeneratorUnderTest,
} from './generatedCases.ts';
import { findPython, runPython } from './pythonCases.ts';
import { recordedRows, type RowsRecord } from './recordings.ts';

/** One unit in the last place of values from 1 to 2. The noise is drawn with logarithms, the curves with sines and cosines, and no two libraries have all the same last bits of them. */
const LAST_PLACE = 2 ** -52;

const named: [string, GeneratorUnderTest][] = Object.entries(generators);

/** Ours and theirs, value by value. */
function pairs(
  { rows }: GeneratorUnderTest,
  settings: GeneratorSettings,
  theirs: RowsRecord,
): [number, number][] {
  const { features, X, y } = rows(settings);
  expect(theirs.X).toHaveLength(settings.samples);
  expect(theirs.X[0]).toHaveLength(features);
  expect(y).toHaveLength(theirs.y.length);
  const values = [...theirs.X.flat(), ...theirs.y];
  expect(X.length + y.length).toBe(values.length);
  return [...X, ...y].map((ours, i) => [ours, values[i] ?? NaN]);
}

function expectSame(
  generator: GeneratorUnderTest,
  settings: GeneratorSettings,
  theirs: RowsRecord,
): void {
  for (const [ours, value] of pairs(generator, settings, theirs)) {
    const bound = LAST_PLACE * Math.max(1, Math.abs(value));
    expect(Math.abs(ours - value)).toBeLessThanOrEqual(bound);
  }
}

function recorded(name: string, settings: GeneratorSettings): RowsRecord {
  const record = recordedRows(name)[caseName(settings)];
  if (!record) throw new Error(`No recording of ${name} with ${caseName(settings)}`);
  return record;
}

describe.each(named)('%s', (name, generator) => {
  it.each(generatedCases)(
    'with $samples points, noise $noise, seed $dataSeed are those recorded',
    (settings) => {
      const record = recorded(name, settings);
      expect(generator.python(settings)).toBe(record.program);
      expectSame(generator, settings, record);
    },
  );
});

/** All pairs that were recorded with the settings that are asked for. */
function recordedPairs(asked: (settings: GeneratorSettings) => boolean): [number, number][] {
  return named.flatMap(([name, generator]) =>
    generatedCases
      .filter(asked)
      .flatMap((settings) => pairs(generator, settings, recorded(name, settings))),
  );
}

describe('to the last bit', () => {
  it('all values without noise are those recorded', () => {
    const quiet = recordedPairs(({ noise }) => noise === 0);
    expect(quiet.length).toBeGreaterThan(700);
    for (const [ours, theirs] of quiet) expect(ours).toBe(theirs);
  });

  it('all values are those recorded, but for one in two thousand at most', () => {
    const all = recordedPairs(() => true);
    const differing = all.filter(([ours, theirs]) => !Object.is(ours, theirs));
    expect(all.length).toBeGreaterThan(15_000);
    expect(differing.length).toBeLessThanOrEqual(all.length / 2000);
  });
});

/** Others than the recorded ones. */
const liveCases: readonly GeneratorSettings[] = [
  { samples: 778, noise: 0.3, centers: 4, dataSeed: 2026 },
  { samples: 1999, noise: 0, centers: 3, dataSeed: 3 },
  { samples: 250, noise: 1e-7, centers: 5, dataSeed: 123_456_789 },
];

const python = findPython();
const live = python === undefined ? [] : [[python] as const];

describe.each(live)('with the scikit-learn of %s', (executable) => {
  it.each(named)('the Python lines of %s make what the app makes', (_, generator) => {
    const printed = runPython(executable, rowsProgram(programsOf(generator, liveCases)));
    const found = JSON.parse(printed) as Record<string, RowsRecord>;
    for (const settings of liveCases) {
      const theirs = found[caseName(settings)];
      if (!theirs) throw new Error(`Python printed no ${caseName(settings)}`);
      expectSame(generator, settings, theirs);
    }
  });
});
