// The hyperparameter form: what is typed, what it means, and what is wrong with it.

import {
  presets,
  type PresetName,
  type RunConfig,
  type RunConfigField,
} from '@backprop-lab/core/training/runConfig';
import { problemsOf, type RunConfigProblem } from '@backprop-lab/core/training/runConfigProblem';

import { numberFrom, sizesFrom } from './typedNumber.ts';

export type FormTexts = Record<RunConfigField, string>;

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
  private textsBeforeReset = $state.raw<FormTexts>();
  private readonly presetTexts = $derived(textsOf(presets[this.preset]));

  /**
   * @param saved what `save` gave, perhaps from an older version: unknown entries are passed over
   * @param offered the presets that can be chosen; the first is what a new form begins with
   */
  constructor(
    saved: Readonly<Record<string, string>> = {},
    offered: readonly [PresetName, ...PresetName[]] = ['article', 'refactored'],
  ) {
    const { preset, ...texts } = saved;
    this.choosePreset(offered.find((name) => name === preset) ?? offered[0]);
    for (const field of formFields) this.texts[field] = texts[field] ?? this.texts[field];
  }

  choosePreset(name: PresetName): void {
    this.preset = name;
    this.textsBeforeReset = undefined;
    this.texts = textsOf(presets[name]);
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

  /** Every field back to the preset's value. What was there can be brought back with `undoReset`. */
  resetAll(): void {
    this.textsBeforeReset = $state.snapshot(this.texts);
    this.texts = textsOf(presets[this.preset]);
  }

  undoReset(): void {
    if (this.textsBeforeReset) this.texts = this.textsBeforeReset;
    this.textsBeforeReset = undefined;
  }

  /** True after `resetAll`, as long as nothing has been changed since. */
  get canUndoReset(): boolean {
    return this.textsBeforeReset !== undefined && this.isAllPreset;
  }

  reset(field: RunConfigField): void {
    this.texts[field] = this.presetTexts[field];
  }

  problemOf(field: RunConfigField): RunConfigProblem | undefined {
    return this.problems.find((problem) => 'field' in problem && problem.field === field);
  }

  /** What is to be remembered. */
  save(): Record<string, string> {
    return { preset: this.preset, ...$state.snapshot(this.texts) };
  }
}

function textsOf(config: RunConfig): FormTexts {
  const entries = Object.entries(config).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.join(', ') : String(value),
  ]);
  return Object.fromEntries(entries) as FormTexts;
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
