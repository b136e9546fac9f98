// The lessons that train, and the lab: which presets each offers, and which hyperparameters its form shows.
// Each lesson's folder declares its own profile; this module collects them.

import type { PresetName, RunConfigField } from '@backprop-lab/core/training/runConfig';

export interface LabProfile {
  /** The first is what the form begins with. */
  readonly presets: readonly [PresetName, ...PresetName[]];
  /** Shown as far as they apply, the optimiser with the settings that only it has. */
  readonly networkFields: readonly RunConfigField[];
  readonly dataFields: readonly RunConfigField[];
  /** Whether there is every hyperparameter: what is folded is more than the data's. */
  readonly hasEverything?: true;
}

export const networkFields: readonly RunConfigField[] = [
  'hiddenSizes',
  'activations',
  'learningRate',
  'optimizer',
  'weightDecay',
  'batchSize',
  'epochs',
  'init',
  'torchSeed',
  'numpySeed',
];
export const dataFields: readonly RunConfigField[] = ['splitSeed', 'testShare', 'standardization'];

/** By the lesson's folder, in the lessons' order. */
const profiles = new Map<string, LabProfile>();

/** Makes a lesson known as one that trains. */
export function addLab(lesson: string, profile: LabProfile): void {
  profiles.set(lesson, profile);
}

/** The folders of all lessons that train. */
export function labLessons(): string[] {
  return [...profiles.keys()];
}

/** @throws RangeError when that lesson does not train */
export function labProfile(lesson: string): LabProfile {
  const profile = profiles.get(lesson);
  if (!profile) throw new RangeError(`The lesson ${lesson} does not train.`);
  return profile;
}

/** @throws RangeError when no lesson trains */
export function firstLab(): string {
  const [first] = profiles.keys();
  if (first === undefined) throw new RangeError('There is no lesson that trains.');
  return first;
}

/** The lesson with this name where it trains; otherwise the first that does. */
export function labLesson(lesson: string): string {
  return profiles.has(lesson) ? lesson : firstLab();
}
