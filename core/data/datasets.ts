// Every data set that a network can be trained on, once: how it is made, beside what is known of it before that.

import type { Dataset } from './dataset.ts';
import {
  descriptions,
  type DataName,
  type DescribedEntry,
  type MadeWith,
} from './descriptions.ts';
import { parseDigits } from './digits.ts';
import { blobs, blobsPython } from './generated/blobs.ts';
import { circles, circlesPython } from './generated/circles.ts';
import type { GeneratorSettings, Rows } from './generated/generator.ts';
import { line, linePython } from './generated/line.ts';
import { moons, moonsPython } from './generated/moons.ts';
import { sine, sinePython } from './generated/sine.ts';
import { spirals, spiralsPython } from './generated/spirals.ts';
import { xor, xorPython } from './generated/xor.ts';
import { madeOfTable } from './table/ownTable.ts';
import { shippedTable } from './table/shipped.ts';
import { tablePython } from './table/tablePython.ts';

interface Making {
  /** @param text of the file, where there is one */
  make(settings: MadeWith, text: string): Dataset;
  /** Lines of Python that define `X (n, features)` and `y (n,)` as NumPy arrays. */
  python(settings: MadeWith): string;
}

export type DatasetEntry = DescribedEntry & Making;

/** Drawn from a seed: points in classes, or values to predict. */
const drawn = (
  name: DataName,
  generate: (settings: GeneratorSettings) => Rows,
  python: Making['python'],
): Making => ({
  make: (given) => {
    const { X, y } = generate(given);
    const { features, classes } = descriptions[name].describe(given);
    return {
      count: y.length,
      features,
      classes,
      X,
      labels: classes > 0 ? Uint8Array.from(y) : y,
    };
  },
  python,
});

/** @param load scikit-learn's function for it, and what it is told */
const shipped = (name: DataName, load: string, told = ''): Making => ({
  make: (given, text) =>
    shippedTable(text, descriptions[name].describe(given)),
  python: () => `from sklearn.datasets import ${load}

X, y = ${load}(return_X_y=True${told})`,
});

const makings: Readonly<Record<DataName, Making>> = {
  digits: {
    make: (_, text) => parseDigits(text),
    python: () => `from sklearn.datasets import load_digits

X, y = load_digits(return_X_y=True)`,
  },
  moons: drawn('moons', moons, moonsPython),
  circles: drawn('circles', circles, circlesPython),
  blobs: drawn('blobs', blobs, blobsPython),
  xor: drawn('xor', xor, xorPython),
  spirals: drawn('spirals', spirals, spiralsPython),
  line: drawn('line', line, linePython),
  sine: drawn('sine', sine, sinePython),
  iris: shipped('iris', 'load_iris'),
  wine: shipped('wine', 'load_wine'),
  // As they were measured: scikit-learn would scale them.
  diabetes: shipped('diabetes', 'load_diabetes', ', scaled=False'),
  table: {
    make: ({ table }, text) => madeOfTable(text, table),
    python: ({ table }) => tablePython(table),
  },
};

/** A data set by its name, as any of them. */
export function datasetOf(name: DataName): DatasetEntry {
  return { ...descriptions[name], ...makings[name] };
}
