// What is known of every data set before it is made or read: what settings and forms go by. How each is made stands in datasets.ts, which no first page needs.

import { CLASSES, IMAGES, PIXELS } from './digits.ts';
import type { DataDescription } from './dataDescription.ts';
import type { ExtraFeature } from './extraFeatures.ts';
import type { GeneratorSettings } from './generated/generator.ts';
import type { Scaling } from './scalingNames.ts';
import { describedTable, NO_TABLE } from './table/describedTable.ts';
import type { TableSettings } from './table/tableSettings.ts';

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

export interface DescribedEntry {
  describe(settings: MadeWith): DataDescription;
  /** The settings that it is made with. */
  readonly settings: readonly (keyof MadeWith)[];
  /** The file in `resources/` that it is read from; without one it is generated, or the learner's own. */
  readonly file?: string;
  /** Settings that suit it, where those that a run begins with do not. */
  readonly suits?: {
    readonly standardization?: Scaling;
    readonly standardizeTarget?: boolean;
  };
}

const drawnWith = ['samples', 'noise', 'dataSeed'] as const;

/** Points in the plane, in classes. */
const points = (
  settings: DescribedEntry['settings'] = drawnWith,
  classes: (settings: GeneratorSettings) => number = () => 2,
): DescribedEntry => ({
  describe: (given) => ({
    tasks: ['classification', 'binary'],
    drawing: 'point',
    features: 2 + given.extraFeatures.length,
    rows: given.samples,
    classes: classes(given),
  }),
  settings,
});

/** One feature, and a number to predict from it. */
const values: DescribedEntry = {
  describe: ({ samples }) => ({
    tasks: ['regression'],
    drawing: 'value',
    features: 1,
    rows: samples,
    classes: 0,
  }),
  settings: drawnWith,
};

const suits = {
  standardization: 'columns',
  standardizeTarget: true,
} as const;

/** A small table that comes with the app. */
const shipped = (
  file: string,
  sizes: Pick<DataDescription, 'rows' | 'features' | 'classes'>,
): DescribedEntry => ({
  describe: () => ({
    tasks:
      sizes.classes > 0 ? ['classification', 'binary'] : ['regression'],
    drawing: 'none',
    ...sizes,
  }),
  settings: [],
  file,
  suits,
});

export const descriptions = {
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
  },
  moons: points(),
  circles: points(),
  blobs: points(
    ['samples', 'noise', 'centers', 'dataSeed'],
    ({ centers }) => centers,
  ),
  xor: points(),
  spirals: points(),
  aboveSine: points(),
  aboveCubic: points(),
  aboveAbs: points(),
  line: values,
  sine: values,
  iris: shipped('iris.csv', { rows: 150, features: 4, classes: 3 }),
  wine: shipped('wine.csv', { rows: 178, features: 13, classes: 3 }),
  diabetes: shipped('diabetes.csv', {
    rows: 442,
    features: 10,
    classes: 0,
  }),
  /** The learner's own. */
  table: {
    describe: (given) => {
      if (!given.table) return NO_TABLE;
      const rows = describedTable(given.table);
      const features = rows.features + tableExtra(given).length;
      return { ...rows, features };
    },
    settings: ['table'],
    suits,
  },
} satisfies Record<string, DescribedEntry>;

export type DataName = keyof typeof descriptions;

export const dataNames = Object.keys(descriptions) as DataName[];

/** What is known of a data set by its name. */
export function descriptionOf(name: DataName): DescribedEntry {
  return descriptions[name];
}

/** What settings say of their data. */
export function described(settings: DataSettings): DataDescription {
  return descriptionOf(settings.data).describe(settings);
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
