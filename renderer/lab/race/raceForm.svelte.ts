// What a race is to be of: the field in which its runs differ, and a value for each. All else is the lab's form. One for the app's lifetime.

import { proposedValues, racers } from '@backprop-lab/core/race/racers';
import {
  fields as allFields,
  type RunConfig,
  type RunConfigField,
} from '@backprop-lab/core/training/hyperparameters';
import { textOf } from '@backprop-lab/core/training/hyperparameterText';

import { work } from '../../state/settings.svelte.ts';
import { UndoableForm } from '../../state/undoableForm.ts';
import { LAB } from '../experiment/labId.ts';
import { settingsFrom, type FieldProblem } from '../training/formTexts.ts';
import { labOf } from '../training/trainingLab.svelte.ts';

/** One of the runs, as it is typed. */
export type Entry =
  | { readonly config: RunConfig }
  | { readonly field: RunConfigField; readonly problem: FieldProblem };

/** Where it is kept, among the texts of other forms, and the page it is on. */
const PAGE = 'race';

/** A file, and what was done by hand. */
const NEVER_VARIED: readonly RunConfigField[] = ['table', 'changes'];

class RaceForm {
  field = $state<RunConfigField>('learningRate');
  texts = $state<string[]>([]);
  /** What was proposed last. */
  private proposed: readonly string[] = [];
  /** Attends to the form's changes. */
  readonly undoable: UndoableForm;

  constructor() {
    this.restore(work.current.forms[PAGE] ?? {});
    if (this.texts.length === 0) this.propose();
    this.undoable = new UndoableForm(this, PAGE);
  }

  /** Made when it is first needed: by then the settings have been read. */
  private get base() {
    return labOf(LAB).form;
  }

  /** What all runs have but for one field; undefined where the lab's form has something wrong in it. */
  get baseConfig(): RunConfig | undefined {
    return this.base.config;
  }

  /** Those that mean something with the settings. */
  get fields(): readonly RunConfigField[] {
    return allFields.filter((field) => this.base.applies(field) && !NEVER_VARIED.includes(field));
  }

  get entries(): readonly Entry[] {
    return this.texts.map((text) =>
      // What was changed on the way in another run is no part of a race.
      settingsFrom({ ...this.base.texts, changes: '', [this.field]: text.trim() }),
    );
  }

  /** The places of two runs that would be the same one. */
  get same(): readonly [first: number, second: number] | undefined {
    const values = this.entries.map((entry) =>
      'config' in entry ? textOf(entry.config[this.field]) : undefined,
    );
    const second = values.findIndex((value, i) => value !== undefined && values.indexOf(value) < i);
    return second < 0 ? undefined : [values.indexOf(values[second]), second];
  }

  get canAdd(): boolean {
    return this.texts.length < racers.most;
  }

  get hasEnough(): boolean {
    return this.texts.length >= racers.least;
  }

  /** The settings of every run, where nothing is wrong with any. */
  get configs(): readonly RunConfig[] | undefined {
    const configs = this.entries.flatMap((entry) => ('config' in entry ? [entry.config] : []));
    const isSound =
      this.baseConfig && this.hasEnough && !this.same && configs.length === this.texts.length;
    return isSound ? configs : undefined;
  }

  choose(field: RunConfigField): void {
    this.field = field;
    this.propose();
  }

  propose(): void {
    this.texts = proposedValues(this.field, this.base.settled);
    this.proposed = [...this.texts];
  }

  /** Where nothing was typed since, what is proposed goes with the lab's form. */
  renew(): void {
    const isAsProposed = this.texts.join(';') === this.proposed.join(';');
    if (!this.fields.includes(this.field)) this.choose('learningRate');
    else if (isAsProposed) this.propose();
  }

  /** What is to be remembered. */
  save(): Record<string, string> {
    const values = Array.from({ length: racers.most }, (_, i) => [
      `value${i + 1}`,
      this.texts[i] ?? '',
    ]);
    const runs = String(this.texts.length);
    return { field: this.field, runs, ...Object.fromEntries(values) };
  }

  /** @param saved what `save` gave, perhaps long ago, or written by anybody */
  restore(saved: Readonly<Record<string, string>>): void {
    this.field = allFields.find((field) => field === saved.field) ?? 'learningRate';
    const runs = Math.min(racers.most, Math.max(0, Math.floor(Number(saved.runs) || 0)));
    this.texts = Array.from({ length: runs }, (_, i) => saved[`value${i + 1}`] ?? '');
  }

  /** @param texts what `save` gives */
  remember(texts: Record<string, string>): void {
    this.undoable.note(texts);
    work.change({ forms: { ...work.current.forms, [PAGE]: texts } });
  }

  add(): void {
    const more = proposedValues(this.field, this.base.settled);
    const free = more.find((text) => !this.texts.includes(text));
    this.texts = [...this.texts, free ?? ''];
  }

  remove(place: number): void {
    this.texts = this.texts.filter((_, i) => i !== place);
  }
}

export const raceForm = new RaceForm();
