// The hyperparameter form: what is typed, what it means, and what is wrong with it.

import {
  presets,
  type PresetName,
  type RunConfig,
  type RunConfigField,
} from '@backprop-lab/core/training/runConfig';
import { problemsOf, type RunConfigProblem } from '@backprop-lab/core/training/runConfigProblem';

import { numberFrom, sizesFrom } from '../../language/typedNumber.ts';

export type FormTexts = Record<RunConfigField, string>;
type FormSaved = FormTexts & { readonly preset: PresetName };

export const formFields = Object.keys(presets.article) as readonly RunConfigField[];

export class RunForm {
  preset = $state<PresetName>('article');
  texts = $state<FormTexts>(textsOf(presets.article));

  private readonly candidate = $derived(readTexts(this.texts));
  readonly problems = $derived(problemsOf(this.candidate));
  /** The settings, when nothing is wrong with them. */
  readonly config = $derived(
    this.problems.length === 0 ? (this.candidate as RunConfig) : undefined,
  );
  /** Values that were replaced all at once; `before` where they were the user's own. */
  private replaced = $state.raw<{ readonly before?: FormSaved; readonly by: FormSaved }>();
  private readonly presetTexts = $derived(textsOf(presets[this.preset]));

  /**
   * @param saved what `save` gave, perhaps from an older version: unknown entries are passed over
   * @param offered the presets that can be chosen; the first is what a new form begins with
   */
  constructor(
    saved: Readonly<Record<string, string>> = {},
    private readonly offered: readonly [PresetName, ...PresetName[]] = ['article', 'refactored'],
  ) {
    this.restore(saved);
  }

  /** @param saved what `save` gave: what is missing takes the preset's value */
  restore({ preset, ...texts }: Readonly<Record<string, string>>): void {
    this.fill(this.offered.find((name) => name === preset) ?? this.offered[0]);
    for (const field of formFields) this.texts[field] = texts[field] ?? this.texts[field];
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
    this.texts = { ...textsOf(presets[preset]), ...changes };
  }

  /** The preset's value of a field, as text. */
  presetText(field: RunConfigField): string {
    return this.presetTexts[field];
  }

  isPreset(field: RunConfigField): boolean {
    return this.texts[field].trim() === this.presetTexts[field];
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

  problemOf(field: RunConfigField): RunConfigProblem | undefined {
    return this.problems.find((problem) => 'field' in problem && problem.field === field);
  }

  /** What is to be remembered. */
  save(): FormSaved {
    return { preset: this.preset, ...$state.snapshot(this.texts) };
  }
}

/** Every setting as one would type it. */
export function textsOf(config: RunConfig): FormTexts {
  const entries = Object.entries(config).map(([field, value]) => [field, settingText(value)]);
  return Object.fromEntries(entries) as FormTexts;
}

/** A setting's value as one would type it: `0.03`, `48, 24`, `relu`. */
export function settingText(value: RunConfig[RunConfigField]): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function readTexts(texts: FormTexts): Record<RunConfigField, unknown> {
  const { hiddenSizes, task, activation, init, standardization, standardizeTarget, ...numbers } =
    texts;
  return {
    ...(Object.fromEntries(
      Object.entries(numbers).map(([field, text]) => [field, numberFrom(text)]),
    ) as Record<keyof typeof numbers, number>),
    hiddenSizes: sizesFrom(hiddenSizes),
    task,
    activation,
    init,
    standardization,
    standardizeTarget: standardizeTarget === 'true',
  };
}
