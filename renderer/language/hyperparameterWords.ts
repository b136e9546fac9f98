// What a language must say of the hyperparameters: a name and an explanation for each, a name for each choice and each unit.

import type { Hyperparameters, RunConfigField } from '@backprop-lab/core/training/hyperparameters';
import { TableSettingsSchema } from '@backprop-lab/core/data/table/tableSettings';
import { valueFrom } from '@backprop-lab/core/training/hyperparameterText';
import { RunChangesSchema } from '@backprop-lab/core/training/runChanges';
import { hyperparameters } from '@backprop-lab/core/training/hyperparameters';
import type { Hyperparameter, Limits, Unit } from '@backprop-lab/core/training/hyperparameterKinds';

import * as v from 'valibot';

import { general } from './numbers.ts';

type ChoicesOf<Entry> = Entry extends { readonly choices: readonly (infer Name extends string)[] }
  ? Name
  : never;

type ChoiceField = {
  [Field in RunConfigField]: ChoicesOf<Hyperparameters[Field]> extends never ? never : Field;
}[RunConfigField];

export interface HyperparameterWords {
  readonly fields: Readonly<
    Record<RunConfigField, { readonly name: string; readonly about: string }>
  >;
  readonly choices: {
    readonly [Field in ChoiceField]: Readonly<Record<ChoicesOf<Hyperparameters[Field]>, string>>;
  };
  /** Where several can be chosen and none is. */
  readonly noChoice: string;
  readonly toggle: Readonly<Record<'true' | 'false', string>>;
  readonly units: Readonly<Record<Unit, string>>;
}

/** What a field's value is called: a choice by its name, a number as it is. */
export function valueName(words: HyperparameterWords, field: RunConfigField, text: string): string {
  const { kind }: Hyperparameter = hyperparameters[field];
  switch (kind) {
    case 'choice':
      return nameOf(words, field, text);
    case 'choicePerLayer':
      return namesOf(words, field, text);
    case 'choices':
      return text === '' ? words.noChoice : namesOf(words, field, text);
    case 'toggle':
      return text === 'true' ? words.toggle.true : words.toggle.false;
    case 'table':
      return tableName(text);
    case 'changes':
      return changesName(words, text);
    default:
      return text;
  }
}

/** `96: learning rate 0.01, batch size 60`, one after another. */
function changesName({ fields }: HyperparameterWords, text: string): string {
  const { success, output } = v.safeParse(RunChangesSchema, valueFrom('changes', text, noReader));
  if (!success) return '';
  return output
    .map(({ afterStep, learningRate, batchSize }) => {
      const parts = [
        ...(learningRate === undefined
          ? []
          : [`${fields.learningRate.name} ${general(learningRate)}`]),
        ...(batchSize === undefined ? [] : [`${fields.batchSize.name} ${general(batchSize)}`]),
      ];
      return `${general(afterStep)}: ${parts.join(', ')}`;
    })
    .join('; ');
}

/** What table settings, as text, call their file and its target. */
function tableName(text: string): string {
  const { success, output } = v.safeParse(TableSettingsSchema, valueFrom('table', text, noReader));
  return success ? `${output.name}: ${output.targetName}` : '';
}

/** A table's text is JSON. */
const noReader = { number: () => NaN, list: () => [] };

function namesOf(words: HyperparameterWords, field: RunConfigField, text: string): string {
  return text
    .split(', ')
    .map((part) => nameOf(words, field, part))
    .join(', ');
}

function nameOf(words: HyperparameterWords, field: RunConfigField, choice: string): string {
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = words.choices;
  return names[field]?.[choice] ?? choice;
}

/** The smallest and largest value of a field, as they can be typed into it: in a list, a comma does not separate thousands. */
export function limitTexts(
  field: RunConfigField,
  { minimum, maximum }: Limits,
): [minimum: string, maximum: string] {
  const { kind }: Hyperparameter = hyperparameters[field];
  const text = kind === 'wholePerLayer' ? String : general;
  return [text(minimum), text(maximum)];
}
