// The experiment that is open in the lab, with a form and a run of its own: the learner's stay as they are beside it. Opening and leaving it can be undone.

import { BadExperiment } from '@backprop-lab/core/experiments/badExperiment';
import { brokenLocks, type Experiment } from '@backprop-lab/core/experiments/experiment';
import { decodeExperiment, experimentJson } from '@backprop-lab/core/experiments/experimentFile';
import type { RunDescription } from '@backprop-lab/core/service';

import type { Session } from '../../../electron/settings.ts';
import { navigation } from '../../state/navigation.svelte.ts';
import { session, work } from '../../state/settings.svelte.ts';
import { undoStack } from '../../state/undo.svelte.ts';
import { labLesson } from '../training/labProfiles.ts';
import {
  EXPERIMENT_FORM,
  labOf,
  makeLab,
  type TrainingLab,
} from '../training/trainingLab.svelte.ts';
import { LAB } from './labId.ts';

type Open = Session['experiment'];

const NONE: Open = { file: '', panels: [] };

/** By the text of their files: what is left and opened again by undo is as it was. */
const labs: Record<string, TrainingLab> = {};

/** The one that was read last. */
let known: { readonly text: string; readonly experiment: Experiment | undefined } = {
  text: '',
  experiment: undefined,
};

/** None where the app has become older than what it kept. */
function read(text: string): Experiment | undefined {
  if (known.text === text) return known.experiment;
  known = { text, experiment: undefined };
  try {
    known = { text, experiment: decodeExperiment(new TextEncoder().encode(text)) };
  } catch (error) {
    if (!(error instanceof BadExperiment)) throw error;
  }
  return known.experiment;
}

export const experiments = {
  get current(): Experiment | undefined {
    return read(experiments.key);
  },

  /** Tells one that is open from another. */
  get key(): string {
    return session.current.experiment.file;
  },

  /** The lab that its page shows: the experiment's, or the learner's own. */
  lab(): TrainingLab {
    const { current, key } = experiments;
    if (!current) return labOf(LAB);
    labs[key] ??= makeLab(LAB, current);
    return labs[key];
  },

  /** Shows it in the lab, with its own values and panels. */
  open({ tableFile: _, ...experiment }: Experiment): void {
    const text = experimentJson(experiment);
    if (text !== experiments.key) {
      const forms = Object.entries(work.current.forms);
      work.change({
        forms: Object.fromEntries(forms.filter(([name]) => name !== EXPERIMENT_FORM)),
      });
      change({ file: text, panels: [...experiment.panels] });
    }
    navigation.goTo(LAB);
  },

  /** Back to the learner's own values, run and panels. */
  leave(): void {
    if (experiments.key !== '') change(NONE);
  },
};

/** What is there when it is undone is there again when it is redone. */
function change(to: Open): void {
  const from = session.current.experiment;
  let [before, after] = [from, to];
  session.change({ experiment: to });
  undoStack.record({
    undo: () => {
      after = session.current.experiment;
      put(before);
    },
    redo: () => {
      before = session.current.experiment;
      put(after);
    },
  });
}

function put(experiment: Open): void {
  session.change({ experiment });
  navigation.goTo(LAB);
}

/** The lesson's own lab, for what is to be shown there with other settings: an experiment that is open in it is left. */
export function ownLabOf(lesson: string): TrainingLab {
  if (lesson === LAB) experiments.leave();
  return labOf(lesson);
}

/** The lab that shows a run which is under way already: the open experiment's, where the run keeps to what is fixed in it. */
export function labWith({ lesson, config }: RunDescription): TrainingLab {
  const { current } = experiments;
  const isOfExperiment =
    lesson === LAB && current !== undefined && brokenLocks(current, config).length === 0;
  return isOfExperiment ? experiments.lab() : labOf(labLesson(lesson));
}
