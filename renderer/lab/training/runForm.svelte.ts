// The hyperparameter form: what is typed, what it means, and what is wrong with it.

import { described, descriptionOf } from '@backprop-lab/core/data/descriptions';
import type { TableSettings } from '@backprop-lab/core/data/table/tableSettings';
import {
  fields as formFields,
  type RunConfig,
  type RunConfigField,
} from '@backprop-lab/core/training/hyperparameters';
import { textOf } from '@backprop-lab/core/training/hyperparameterText';
import {
  appliesTo,
  presets,
  trainingRows,
  type PresetName,
} from '@backprop-lab/core/training/runConfig';
import { choicesOf, problemsOf } from '@backprop-lab/core/training/runConfigProblem';
import { withCurrentNames } from '@backprop-lab/core/training/storedConfig';

import type { FormOrigin } from '../../language/presetOrigin.ts';
import { partsOf } from '../../language/typedList.ts';
import { fixedTexts, type FormBasis } from './formBasis.ts';
import {
  ambiguityIn,
  isOffered,
  readTexts,
  textsOf,
  type FieldProblem,
  type FormTexts,
} from './formTexts.ts';
import { fitted, layersOf } from './perLayer.ts';

/** What `save` gave, perhaps long ago. */
type Saved = Readonly<Record<string, string>>;
type FormSaved = FormTexts & { readonly preset: PresetName };

export class RunForm {
  preset = $state<PresetName>('article');
  texts = $state<FormTexts>(textsOf(presets.article));

  /** What counts: whatever was typed, restored or undone, a fixed field has its own text. */
  private readonly inForce = $derived(this.withFixed());
  private readonly candidate = $derived(readTexts(this.inForce));
  readonly problems = $derived(problemsOf(this.candidate));
  /** The settings, when nothing is wrong with them. */
  readonly config = $derived(
    this.problems.length === 0 ? (this.candidate as RunConfig) : undefined,
  );
  /** The settings, with the preset's values in place of invalid ones, to decide which other fields apply. */
  readonly settled = $derived<RunConfig>({
    ...(this.candidate as RunConfig),
    ...Object.fromEntries(
      formFields
        .filter((field) => this.problemOf(field))
        .map((field) => [field, this.basisConfig[field]]),
    ),
  });
  /** Values that were replaced all at once; `before` where they were the user's own. */
  private replaced = $state.raw<{ readonly before?: FormSaved; readonly by: FormSaved }>();
  private readonly presetTexts = $derived(textsOf(this.basisConfig));

  /**
   * @param saved what `save` gave, perhaps from an older version: unknown entries are passed over
   * @param offered the presets that can be chosen; the first is what a new form begins with
   * @param basis in place of a preset's values
   */
  constructor(
    saved: Saved = {},
    private readonly offered: readonly [PresetName, ...PresetName[]] = ['article', 'refactored'],
    private readonly basis?: FormBasis,
  ) {
    this.restore(saved);
  }

  /** @param saved what `save` gave: what is missing takes the preset's value */
  restore(saved: Saved): void {
    const { preset, texts } = this.understood(saved);
    this.fill(preset, texts);
  }

  /** The same in place of own values, which can be brought back with `undo`. */
  take(saved: Saved): void {
    const { preset, texts } = this.understood(saved);
    this.replace(preset, texts);
  }

  /** Whether every field is as it would be after `take`. */
  holds(saved: Saved): boolean {
    const { preset, texts } = this.understood(saved);
    const all = { ...textsOf(this.basis?.config ?? presets[preset]), ...texts };
    return formFields.every((field) => all[field] === this.texts[field]);
  }

  /** What is left of saved texts: they may be from another version, or written by anybody. */
  private understood({ preset, ...saved }: Saved): {
    readonly preset: PresetName;
    readonly texts: Partial<FormTexts>;
  } {
    const named = withCurrentNames(saved);
    const texts = formFields.flatMap((field) => {
      const text = named[field];
      return text !== undefined && isOffered(field, text) ? [[field, text] as const] : [];
    });
    return {
      preset: this.offered.find((name) => name === preset) ?? this.offered[0],
      texts: Object.fromEntries(texts),
    };
  }

  /** Whose values the form goes back to. */
  get origin(): FormOrigin {
    return this.basis ? 'experiment' : this.preset;
  }

  /** The values that it goes back to. */
  get basisConfig(): RunConfig {
    return this.basis?.config ?? presets[this.preset];
  }

  private withFixed(): FormTexts {
    return { ...this.texts, ...fixedTexts(this.basis) };
  }

  /** Whether a field cannot be changed. */
  isFixed(field: RunConfigField): boolean {
    return this.basis?.fixed.includes(field) ?? false;
  }

  /** Whether a field means anything with the others as they are. */
  applies(field: RunConfigField): boolean {
    return appliesTo(field, this.settled);
  }

  /** What is chosen for each hidden layer of the network as it is typed. */
  choicesPerLayer(field: RunConfigField): string[] {
    const chosen = partsOf(this.inForce[field]);
    return fitted(chosen, layersOf(this.inForce));
  }

  chooseForLayer(field: RunConfigField, layer: number, choice: string): void {
    const chosen = this.choicesPerLayer(field).with(layer, choice);
    const isOneForAll = chosen.every((each) => each === choice);
    this.texts[field] = isOneForAll ? choice : chosen.join(', ');
  }

  /** Which of several are chosen. */
  chosenOf(field: RunConfigField): readonly string[] {
    return partsOf(this.texts[field]);
  }

  /** Chooses one of several, or no longer. */
  chooseAlso(field: RunConfigField, choice: string, isChosen: boolean): void {
    const before = this.chosenOf(field);
    const after = choicesOf(field).filter((each) =>
      each === choice ? isChosen : before.includes(each),
    );
    this.texts[field] = after.join(', ');
  }

  /** Every field to the preset's value. */
  choosePreset(name: PresetName): void {
    this.replace(name, {});
  }

  /** Every field to the preset's value but those of `changes`. Own values that were there can be brought back with `undo`. */
  replace(preset: PresetName, changes: Partial<FormTexts>): void {
    const own = this.isAllPreset ? undefined : this.save();
    const before = this.isAsReplaced ? this.replaced?.before : own;
    this.fill(preset, changes);
    this.replaced = { ...(before && { before }), by: this.save() };
  }

  private fill(preset: PresetName, changes: Partial<FormTexts> = {}): void {
    this.preset = preset;
    this.texts = { ...textsOf(this.basisConfig), ...changes };
  }

  /** The preset's value of a field, as text. */
  presetText(field: RunConfigField): string {
    return this.presetTexts[field];
  }

  isPreset(field: RunConfigField): boolean {
    return this.inForce[field].trim() === this.presetTexts[field];
  }

  /** True when every field holds the preset's value. */
  get isAllPreset(): boolean {
    return formFields.every((field) => this.isPreset(field));
  }

  /** Every field back to the preset's value. */
  resetAll(): void {
    this.choosePreset(this.preset);
  }

  /** Brings back the own values that were replaced all at once. */
  undo(): void {
    if (!this.replaced?.before) return;
    const { preset, ...texts } = this.replaced.before;
    this.fill(preset, texts);
    this.replaced = undefined;
  }

  /** True after own values were replaced, as long as nothing has been changed since. */
  get canUndo(): boolean {
    return this.isAsReplaced && this.replaced?.before !== undefined;
  }

  private get isAsReplaced(): boolean {
    const { by } = this.replaced ?? {};
    return (
      by?.preset === this.preset && formFields.every((field) => by[field] === this.texts[field])
    );
  }

  reset(field: RunConfigField): void {
    this.texts[field] = this.presetTexts[field];
  }

  problemOf(field: RunConfigField): FieldProblem | undefined {
    const found = this.problems.find((problem) => 'field' in problem && problem.field === field);
    return found && (ambiguityIn(field, this.inForce[field]) ?? found);
  }

  /** The scales that suit the data that were just chosen, and the preset's where these have none of their own. */
  suitData(): void {
    const { suits } = descriptionOf(this.settled.data);
    const preset = this.basisConfig;
    this.texts.standardization = suits?.standardization ?? preset.standardization;
    this.texts.standardizeTarget = textOf(suits?.standardizeTarget ?? preset.standardizeTarget);
  }

  /** A table in place of the data so far, with the task that it serves and as many rows a batch as it has at most. */
  takeTable(table: TableSettings): void {
    this.texts.table = textOf(table);
    this.texts.data = 'table';
    this.suitData();
    const { tasks } = described(this.settled);
    if (!tasks.some((task) => task === this.texts.task)) [this.texts.task] = tasks;
    const { classes } = table;
    if (Number(this.texts.positiveClass) >= classes && classes > 0)
      this.texts.positiveClass = String(classes - 1);
    const rows = trainingRows(this.settled);
    if (this.settled.batchSize > rows || this.problemOf('batchSize'))
      this.texts.batchSize = String(Math.min(rows, this.basisConfig.batchSize));
  }

  /** What is to be remembered. */
  save(): FormSaved {
    return { preset: this.preset, ...$state.snapshot(this.inForce) };
  }
}
