// Every data set that a network can be trained on, once: what it is, which tasks it serves, and how it is made.

import type { Dataset } from './dataset.ts';
import { CLASSES, IMAGES, parseDigits, PIXELS } from './digits.ts';
import {
  withExtra,
  withExtraPython,
  type ExtraFeature,
} from './extraFeatures.ts';
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
import type { Scaling } from './scaling.ts';
import { shipped } from './table/shipped.ts';
import {
  describedTable,
  madeOfTable,
  NO_TABLE,
} from './table/ownTable.ts';
import { tablePython } from './table/tablePython.ts';
import type { TableSettings } from './table/tableSettings.ts';
import type { Task } from './task.ts';

/** How a row is drawn: as an image, as a point in the plane, as a point over the line of its one feature, or not at all. */
export type Drawing = 'image' | 'point' | 'value' | 'none';

/** What is known of data before they are made or read. */
export interface DataDescription {
  /** The first is what it is trained for unless said otherwise. */
  readonly tasks: readonly [Task, ...Task[]];
  readonly drawing: Drawing;
  /** Numbers in a row. */
  readonly features: number;
  readonly rows: number;
  /** Of its labels; 0 when they are numbers to predict. */
  readonly classes: number;
}

/** What a data set is made with. */
export interface MadeWith extends GeneratorSettings {
  /** Of a table of the learner's own; null where none is chosen. */
  readonly table: TableSettings | null;
  /** Of data with two features in classes: what a network is given beside them. */
  readonly extraFeatures: readonly ExtraFeature[];
}

/** Which data set, and what it is made with. */
export interface DataSettings extends MadeWith {
  readonly data: DataName;
}

export interface DatasetEntry {
  describe(settings: MadeWith): DataDescription;
  /** The settings that it is made with. */
  readonly settings: readonly (keyof MadeWith)[];
  /** The file in `resources/` that it is read from; without one it is generated. */
  readonly file?: string;
  /** Settings that suit it, where those that a run begins with do not. */
  readonly suits?: {
    readonly standardization?: Scaling;
    readonly standardizeTarget?: boolean;
  };
  /** @param text of the file, where there is one */
  make(settings: MadeWith, text: string): Dataset;
  /** Lines of Python that define `X (n, features)` and `y (n,)` as NumPy arrays. */
  python(settings: MadeWith): string;
}

const drawnWith = ['samples', 'noise', 'dataSeed'] as const;

/** Points in the plane, in classes. */
const points = (
  generate: (settings: GeneratorSettings) => Rows,
  python: DatasetEntry['python'],
  {
    settings = drawnWith,
    classes = () => 2,
  }: {
    readonly settings?: DatasetEntry['settings'];
    readonly classes?: (settings: GeneratorSettings) => number;
  } = {},
): DatasetEntry => ({
  describe: (given) => ({
    tasks: ['classification', 'binary'],
    drawing: 'point',
    features: 2 + given.extraFeatures.length,
    rows: given.samples,
    classes: classes(given),
  }),
  settings,
  make: (given) => {
    const { X, y } = generate(given);
    const labels = Uint8Array.from(y);
    const rows = {
      count: labels.length,
      features: 2,
      classes: classes(given),
      X,
      labels,
    };
    return withExtra(rows, given.extraFeatures);
  },
  python: (given) =>
    withExtraPython(python(given), given.extraFeatures),
});

/** One feature, and a number to predict from it. */
const values = (
  generate: (settings: GeneratorSettings) => Rows,
  python: DatasetEntry['python'],
): DatasetEntry => ({
  describe: ({ samples }) => ({
    tasks: ['regression'],
    drawing: 'value',
    features: 1,
    rows: samples,
    classes: 0,
  }),
  settings: drawnWith,
  make: (given) => {
    const { X, y } = generate(given);
    return {
      count: y.length,
      features: 1,
      classes: 0,
      X,
      labels: y,
    };
  },
  python,
});

export const datasets = {
  digits: {
    describe: () => ({
      tasks: ['classification', 'regression', 'binary'],
      drawing: 'image',
      features: PIXELS,
      rows: IMAGES,
      classes: CLASSES,
    }),
    settings: [],
    file: 'digits.csv',
    make: (_, text) => parseDigits(text),
    python: () => `from sklearn.datasets import load_digits

X, y = load_digits(return_X_y=True)`,
  },
  moons: points(moons, moonsPython),
  circles: points(circles, circlesPython),
  blobs: points(blobs, blobsPython, {
    settings: ['samples', 'noise', 'centers', 'dataSeed'],
    classes: ({ centers }) => centers,
  }),
  xor: points(xor, xorPython),
  spirals: points(spirals, spiralsPython),
  aboveSine: points(aboveSine, aboveSinePython),
  aboveCubic: points(aboveCubic, aboveCubicPython),
  aboveAbs: points(aboveAbs, aboveAbsPython),
  line: values(line, linePython),
  sine: values(sine, sinePython),
  iris: shipped('iris', { rows: 150, features: 4, classes: 3 }),
  wine: shipped('wine', { rows: 178, features: 13, classes: 3 }),
  diabetes: shipped('diabetes', {
    rows: 442,
    features: 10,
    classes: 0,
  }),
  table: {
    describe: (given) => {
      const { table } = given;
      if (!table) return NO_TABLE;
      const rows = describedTable(table);
      const features = rows.features + tableExtra(given).length;
      return { ...rows, features };
    },
    settings: ['table'],
    suits: { standardization: 'columns', standardizeTarget: true },
    make: (given, text) =>
      withExtra(madeOfTable(text, given.table), tableExtra(given)),
    python: (given) =>
      withExtraPython(tablePython(given.table), tableExtra(given)),
  },
} satisfies Record<string, DatasetEntry>;

export type DataName = keyof typeof datasets;

export const dataNames = Object.keys(datasets) as DataName[];

/** A data set by its name, as any of them. */
export function datasetOf(name: DataName): DatasetEntry {
  return datasets[name];
}

/** The extra features of a table: those that are chosen, where its rows are points. */
export function tableExtra({
  table,
  extraFeatures,
}: Pick<MadeWith, 'table' | 'extraFeatures'>): readonly ExtraFeature[] {
  const isPoints = table && describedTable(table).drawing === 'point';
  return isPoints ? extraFeatures : [];
}

/** What a network is given beside the features that the data have. */
export function extraIn(
  settings: DataSettings,
): readonly ExtraFeature[] {
  const { drawing } = described(settings);
  return drawing === 'point' ? settings.extraFeatures : [];
}

/** What settings say of their data. */
export function described(settings: DataSettings): DataDescription {
  return datasets[settings.data].describe(settings);
}
