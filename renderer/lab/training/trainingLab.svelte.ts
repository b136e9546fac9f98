// The form and the run of a lesson that trains. One for each such lesson, for the app's lifetime: leaving it loses nothing.

import { getContext, setContext, untrack } from 'svelte';

import { fixedFields, type Experiment } from '@backprop-lab/core/experiments/experiment';
import type { Goal } from '@backprop-lab/core/service';
import {
  fields as formFields,
  type RunConfig,
  type RunConfigField,
} from '@backprop-lab/core/training/hyperparameters';

import type { Work } from '../../../electron/settings.ts';
import { isVisible, numbered } from '../../language/names.ts';
import { activeTraining, type ActiveTraining } from './activeTraining.svelte.ts';
import { askUntilAnswered, core, CoreLost } from '../../state/core.svelte.ts';
import { RunForm } from './runForm.svelte.ts';
import { work } from '../../state/settings.svelte.ts';
import { TrainingRun } from './trainingRun.svelte.ts';
import { stepsPerSecond } from './trainingSpeed.ts';
import { UndoableForm } from '../../state/undoableForm.ts';
import { focusField } from './fieldId.ts';
import { labProfile, type LabProfile } from './labProfiles.ts';

const CONTEXT = 'training-lab';

/** Where the texts of an experiment's form are kept, beside those of lessons. */
export const EXPERIMENT_FORM = 'lab-experiment';

/** Values that the learner gave a name to. */
export type OwnPreset = Work['presets'][string][number];

export class TrainingLab implements ActiveTraining {
  readonly profile: LabProfile;
  readonly form: RunForm;
  /** Attends to the form's changes. */
  readonly undoable: UndoableForm;
  readonly run = new TrainingRun(stepsPerSecond);
  /** Set when Train was pressed with something wrong in the form, until it is right. */
  refused = $state(false);

  private readonly formName: string;

  /** @param experiment whose form it has, with what is fixed in it, in place of the lesson's own */
  constructor(
    readonly lesson: string,
    readonly experiment?: Experiment,
  ) {
    this.formName = experiment ? EXPERIMENT_FORM : lesson;
    this.profile = labProfile(lesson);
    this.form = new RunForm(
      work.current.forms[this.formName],
      this.profile.presets,
      experiment && { config: experiment.config, fixed: fixedFields(experiment) },
    );
    this.undoable = new UndoableForm(this.form, lesson);
    this.run.attach();
  }

  /** Shows the lesson's last run, as long as no other is there. */
  async recall(): Promise<void> {
    const service = await core.service();
    const present = await service.currentRun();
    const last = (await service.listRuns()).find(({ head }) => head.lesson === this.lesson);
    if (!last || present?.lesson === this.lesson) return;
    // One that cannot be read is named at the top of the page and on that of runs.
    const opened = await service.openRun(last.head.id).catch((error: unknown) => {
      if (error instanceof CoreLost) throw error;
      return undefined;
    });
    if (!opened) return;
    const recorded = await service.recordedRun(opened.head.config);
    if (this.run.status !== 'none') return;
    this.run.showKept(opened);
    this.run.recorded = recorded;
  }

  /** Of the run on screen; before there is one, of the form. */
  get config(): RunConfig {
    return this.run.description?.config ?? this.form.config ?? this.form.basisConfig;
  }

  /** The fields, in the form's order, that keep a run from starting. */
  get wrongFields(): readonly RunConfigField[] {
    return formFields.filter((field) => this.form.problemOf(field));
  }

  get status(): ActiveTraining['status'] {
    if (this.run.status === 'paused') return 'paused';
    return this.run.canTrain ? 'idle' : 'running';
  }

  /** Goes on with a paused run, or starts a new one. */
  async train(goal: Goal): Promise<void> {
    // What has not begun begins with the form as it is now.
    if (this.run.status === 'paused' && !this.run.isUntrained) await this.run.resume(goal);
    else await this.start(goal);
  }

  /** The weights that the run on screen began with, untrained. */
  async backToSameWeights(): Promise<void> {
    const { description } = this.run;
    if (description && this.run.canTrain)
      await this.run.start(description.config, undefined, this.lesson);
  }

  /** Untrained weights that were never there, from the next seed: in the form as well, where undo takes it back. */
  async drawNewWeights(): Promise<void> {
    const { config } = this.form;
    if (config) this.form.texts.torchSeed = String((config.torchSeed + 1) % 2 ** 32);
    await this.start(undefined);
  }

  /**
   * Starts a new run with the form's values, unless one is under way; if they are invalid, focuses the field to correct.
   * @param goal without one it waits at its first step
   */
  async start(goal: Goal | undefined): Promise<void> {
    if (!this.run.canTrain) return;
    const { config } = this.form;
    this.refused = config === undefined;
    const [wrong] = this.wrongFields;
    if (config) await this.run.start(config, goal, this.lesson);
    else if (wrong) focusField(wrong);
  }

  pause(): Promise<void> {
    return this.run.pause();
  }

  stop(): Promise<void> {
    return this.run.stop();
  }

  get ownPresets(): readonly OwnPreset[] {
    return work.current.presets[this.lesson] ?? [];
  }

  /** The one whose values the form holds just now. */
  get ownPreset(): OwnPreset | undefined {
    return this.ownPresets.find(({ texts }) => this.form.holds(texts));
  }

  /** What each is called, in the same order: two may have been given one name. */
  presetNames(unnamed: string): string[] {
    return numbered(this.ownPresets.map(({ name }) => (isVisible(name) ? name : unnamed)));
  }

  chooseOwnPreset({ texts }: OwnPreset): void {
    this.form.take(texts);
  }

  /** Keeps the form's values; one with the same name is replaced. */
  keepPreset(name: string): void {
    const others = this.ownPresets.filter((own) => own.name !== name);
    this.changePresets([...others, { name, texts: this.form.save() }]);
  }

  restorePreset(own: OwnPreset): void {
    this.changePresets([...this.ownPresets, own]);
  }

  deletePreset(own: OwnPreset): void {
    this.changePresets(this.ownPresets.filter((each) => each !== own));
  }

  private changePresets(presets: OwnPreset[]): void {
    work.change({ presets: { ...work.current.presets, [this.lesson]: presets } });
  }

  /** @param texts what the form holds, as its `save` gives it */
  remember(texts: Record<string, string>): void {
    this.undoable.note(texts);
    work.change({ forms: { ...work.current.forms, [this.formName]: texts } });
  }
}

/** Each made when it is first needed: by then the settings have been read. */
const labs: Record<string, TrainingLab> = {};
const all: TrainingLab[] = [];

export function labOf(lesson: string): TrainingLab {
  const known = labs[lesson];
  if (known) return known;
  const made = makeLab(lesson);
  labs[lesson] = made;
  void askUntilAnswered(() => made.recall());
  return made;
}

/** One beside the lesson's own. */
export function makeLab(lesson: string, experiment?: Experiment): TrainingLab {
  let made!: TrainingLab;
  // What is derived inside a component ends with it; the lab outlives every component.
  $effect.root(() => {
    made = new TrainingLab(lesson, experiment);
    const { run } = made;
    // Wherever the speed is chosen, what trains takes it at once.
    $effect(() => {
      stepsPerSecond();
      untrack(() => {
        if (run.status === 'running') void run.takeSpeed();
      });
    });
  });
  all.push(made);
  activeTraining.know(made);
  return made;
}

/** Whether any lesson's run is under way just now: another would end it. */
export function isTraining(): boolean {
  return all.some(({ run }) => !run.canTrain);
}

/** Gives the components below the lab of their lesson, or another one. */
export function provideTrainingLab(lesson: string, lab = labOf(lesson)): TrainingLab {
  $effect(() => activeTraining.attach(lab));
  return setContext(CONTEXT, lab);
}

/** The lab of the lesson that the component is in. */
export function trainingLab(): TrainingLab {
  return getContext<TrainingLab>(CONTEXT);
}
