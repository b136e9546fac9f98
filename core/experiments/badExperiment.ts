// Why a file is no usable experiment: as data that any language puts into a sentence, and as an English sentence.

import type { RunConfigProblem } from '../training/runConfigProblem.ts';
import { problemSentence } from '../training/runConfigProblem.ts';
import { shortened } from '../shortened.ts';

export type ExperimentProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notAnExperiment' }
  | { readonly kind: 'tooLarge'; readonly megabytes: number }
  /** A later version of the format. */
  | { readonly kind: 'newer'; readonly version: string }
  /** @param place in the file, e.g. `goal.epochs` */
  | { readonly kind: 'wrongContent'; readonly place: string }
  /** Its hyperparameters are none that a run can have. */
  | { readonly kind: 'settings'; readonly problem: RunConfigProblem }
  /** Its goal is an accuracy, and its data have no classes. */
  | { readonly kind: 'noAccuracy' };

/** A file that was to be an experiment and is none. The message is an English sentence. */
export class BadExperiment extends Error {
  override readonly name = 'BadExperiment';

  constructor(readonly problem: ExperimentProblem) {
    super(sentence(problem));
  }
}

/** @throws BadExperiment always: what stands at this place is not what it should be */
export function wrongAt(place: string): never {
  throw new BadExperiment({
    kind: 'wrongContent',
    place: shortened(place),
  });
}

function sentence(problem: ExperimentProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'The file is empty.';
    case 'notAnExperiment':
      return 'The file is no experiment of Backprop Lab.';
    case 'tooLarge':
      return `The file is larger than an experiment can be (${problem.megabytes} MB).`;
    case 'newer':
      return `The experiment comes from a newer version of the app (format ${problem.version}); update the app to open it.`;
    case 'wrongContent':
      return `The experiment’s entry “${problem.place}” is not what it should be; ask for the file again or correct it.`;
    case 'settings':
      return `The experiment’s hyperparameters cannot be used: ${problemSentence(problem.problem)}`;
    case 'noAccuracy':
      return 'The experiment’s goal is an accuracy, and a number is predicted from its data; choose a loss as its goal.';
  }
}
