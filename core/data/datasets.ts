// Every data set that a network can be trained on, once: what it is, which tasks it serves, and how it is made.

import type { Dataset, GeneratorSettings } from './dataset.ts';
import { CLASSES, IMAGES, parseDigits, PIXELS } from './digits.ts';
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
  /** Lines of Python that define `X (n, features)` and `labels (n,)` as NumPy arrays. */
  python(settings: GeneratorSettings): string;
}

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

X, labels = load_digits(return_X_y=True)`,
  },
} satisfies Record<string, DatasetEntry>;

export type DataName = keyof typeof datasets;

export const dataNames = Object.keys(datasets) as DataName[];

/** A data set by its name, as any of them. */
export function datasetOf(name: DataName): DatasetEntry {
  return datasets[name];
}
