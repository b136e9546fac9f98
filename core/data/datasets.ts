// Every data set that a network can be trained on, once: what it is, which tasks it serves, and how it is made.

import type { Dataset } from './dataset.ts';
import { CLASSES, IMAGES, parseDigits, PIXELS } from './digits.ts';
import { blobs, blobsPython } from './generated/blobs.ts';
import { circles, circlesPython } from './generated/circles.ts';
import type { GeneratorSettings, Rows } from './generated/generator.ts';
import { line, linePython } from './generated/line.ts';
import { moons, moonsPython } from './generated/moons.ts';
import { sine, sinePython } from './generated/sine.ts';
import { spirals, spiralsPython } from './generated/spirals.ts';
import { xor, xorPython } from './generated/xor.ts';
import type { Task } from './task.ts';

/** How a row is drawn: as an image, as a point in the plane, or as a point over the line of its one feature. */
export type Drawing = 'image' | 'point' | 'value';

export interface DatasetEntry {
  /** The first is what it is trained for unless said otherwise. */
  readonly tasks: readonly [Task, ...Task[]];
  readonly drawing: Drawing;
  /** Numbers in a row. */
  readonly features: number;
  /** The settings that it is made with. */
  readonly settings: readonly (keyof GeneratorSettings)[];
  rows(settings: GeneratorSettings): number;
  /** Of its labels; 0 when they are numbers to predict. */
  classes(settings: GeneratorSettings): number;
  /** The file in `resources/` that it is read from; without one it is generated. */
  readonly file?: string;
  /** @param text of the file, where there is one */
  make(settings: GeneratorSettings, text: string): Dataset;
  /** Lines of Python that define `X (n, features)` and `y (n,)` as NumPy arrays. */
  python(settings: GeneratorSettings): string;
}

const drawnWith = ['samples', 'noise', 'dataSeed'] as const;

/** Points in the plane, in classes. */
const points = (
  generate: (settings: GeneratorSettings) => Rows,
  python: DatasetEntry['python'],
  {
    settings = drawnWith,
    classes = () => 2,
  }: Partial<Pick<DatasetEntry, 'settings' | 'classes'>> = {},
): DatasetEntry => ({
  tasks: ['classification', 'binary'],
  drawing: 'point',
  features: 2,
  settings,
  rows: ({ samples }) => samples,
  classes,
  make: (given) => {
    const { X, y } = generate(given);
    const labels = Uint8Array.from(y);
    return {
      count: labels.length,
      features: 2,
      classes: classes(given),
      X,
      labels,
    };
  },
  python,
});

/** One feature, and a number to predict from it. */
const values = (
  generate: (settings: GeneratorSettings) => Rows,
  python: DatasetEntry['python'],
): DatasetEntry => ({
  tasks: ['regression'],
  drawing: 'value',
  features: 1,
  settings: drawnWith,
  rows: ({ samples }) => samples,
  classes: () => 0,
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
    tasks: ['classification', 'regression', 'binary'],
    drawing: 'image',
    features: PIXELS,
    settings: [],
    rows: () => IMAGES,
    classes: () => CLASSES,
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
  line: values(line, linePython),
  sine: values(sine, sinePython),
} satisfies Record<string, DatasetEntry>;

export type DataName = keyof typeof datasets;

export const dataNames = Object.keys(datasets) as DataName[];

/** A data set by its name, as any of them. */
export function datasetOf(name: DataName): DatasetEntry {
  return datasets[name];
}
