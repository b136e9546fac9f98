// The training lesson's form and run together. One for the app's lifetime: leaving the lesson loses nothing.

import type { Goal } from '@backprop-lab/core/service';
import type { RunConfigField } from '@backprop-lab/core/training/runConfig';

import { formFields, RunForm } from '../state/runForm.svelte.ts';
import { settings } from '../state/settings.svelte.ts';
import { TrainingRun } from '../state/trainingRun.svelte.ts';

const LESSON = '07-training';

export class TrainingLab {
  readonly form = new RunForm(settings.current.forms[LESSON]);
  readonly run = new TrainingRun();
  /** Set when Train was pressed with something wrong in the form, until it is right. */
  refused = $state(false);

  constructor() {
    this.run.attach();
  }

  /** The first field, in the form's order, that keeps a run from starting. */
  get firstWrongField(): RunConfigField | undefined {
    return formFields.find((field) => this.form.problemOf(field));
  }

  /**
   * Goes on with a paused run, or starts a new one.
   * @returns as `start`
   */
  async train(goal: Goal): Promise<RunConfigField | undefined> {
    if (this.run.status !== 'paused') return this.start(goal);
    await this.run.resume(goal);
    return undefined;
  }

  /**
   * Starts a new run with what the form holds.
   * @returns the field to be put right when the form cannot be used
   */
  async start(goal: Goal): Promise<RunConfigField | undefined> {
    const { config } = this.form;
    this.refused = config === undefined;
    if (!config) return this.firstWrongField;
    await this.run.start(config, goal);
    return undefined;
  }

  /** @param texts what the form holds, as its `save` gives it */
  remember(texts: Record<string, string>): void {
    settings.change({ forms: { ...settings.current.forms, [LESSON]: texts } });
  }
}

let lab: TrainingLab | undefined;

/** The lab, made when it is first needed: by then the settings have been read. */
export function trainingLab(): TrainingLab {
  if (lab) return lab;
  let made!: TrainingLab;
  // What is derived inside a component ends with it; the lab outlives every component.
  $effect.root(() => {
    made = new TrainingLab();
  });
  lab = made;
  return lab;
}
