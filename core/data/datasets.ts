// Every data set that a network can be trained on, once: how it is made, beside what is known of it before that.

import type { Dataset } from './dataset.ts';
import {
  descriptions,
  tableExtra,
  type DataName,
  type DescribedEntry,
  type MadeWith,
} from './descriptions.ts';
import { parseDigits } from './digits.ts';
import { withExtra, withExtraPython } from './extraFeatures.ts';
import { blobs, blobsPython } from './generated/blobs.ts';
import {
  aboveAbs,
  aboveAbsPython,
  aboveCubic,
  aboveCubicPython,
  aboveSine,
  aboveSinePython,
} from './generated/boundaries.ts';
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
    const { drawing, classes } = descriptions[name].describe(given);
    const isPoint = drawing === 'point';
    const rows = {
      count: y.length,
      features: isPoint ? 2 : 1,
      classes,
      X,
      labels: isPoint ? Uint8Array.from(y) : y,
    };
    return isPoint ? withExtra(rows, given.extraFeatures) : rows;
  },
  python: (given) => {
    const { drawing } = descriptions[name].describe(given);
    return drawing === 'point'
      ? withExtraPython(python(given), given.extraFeatures)
      : python(given);
  },
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
  aboveSine: drawn('aboveSine', aboveSine, aboveSinePython),
  aboveCubic: drawn('aboveCubic', aboveCubic, aboveCubicPython),
  aboveAbs: drawn('aboveAbs', aboveAbs, aboveAbsPython),
  line: drawn('line', line, linePython),
  sine: drawn('sine', sine, sinePython),
  iris: shipped('iris', 'load_iris'),
  wine: shipped('wine', 'load_wine'),
  // As they were measured: scikit-learn would scale them.
  diabetes: shipped('diabetes', 'load_diabetes', ', scaled=False'),
  table: {
    make: (given, text) =>
      withExtra(madeOfTable(text, given.table), tableExtra(given)),
    python: (given) =>
      withExtraPython(tablePython(given.table), tableExtra(given)),
  },
};

/** A data set by its name, as any of them. */
export function datasetOf(name: DataName): DatasetEntry {
  return { ...descriptions[name], ...makings[name] };
}
