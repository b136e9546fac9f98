// Settings as texts: what is typed, what it means, and what keeps it from meaning anything.

import {
  fields as formFields,
  hyperparameters,
  type RunConfig,
  type RunConfigField,
} from '@backprop-lab/core/training/hyperparameters';
import type { Hyperparameter } from '@backprop-lab/core/training/hyperparameterKinds';
import { textOf, valueFrom, type TextReader } from '@backprop-lab/core/training/hyperparameterText';
import {
  choicesOf,
  problemsOf,
  type RunConfigProblem,
} from '@backprop-lab/core/training/runConfigProblem';

import { listAmbiguityOf, partsOf, sizeFrom } from '../../language/typedList.ts';
import {
  ambiguityOf,
  numberFrom,
  type Ambiguity,
  type Expected,
} from '../../language/typedNumber.ts';
import { fitted, layersOf } from './perLayer.ts';

export type FormTexts = Record<RunConfigField, string>;
/** What keeps a field's text from being one of its values. */
export type FieldProblem = RunConfigProblem | Ambiguity;

/** What texts mean without a form: settings, or the first thing that keeps them from being some. */
export function settingsFrom(
  texts: FormTexts,
):
  | { readonly config: RunConfig }
  | { readonly field: RunConfigField; readonly problem: FieldProblem } {
  const candidate = readTexts(texts);
  const problems = problemsOf(candidate);
  for (const field of formFields) {
    const problem = problems.find((each) => 'field' in each && each.field === field);
    if (problem) return { field, problem: ambiguityIn(field, texts[field]) ?? problem };
  }
  return { config: candidate as RunConfig };
}

/** Every setting as one would type it. */
export function textsOf(config: RunConfig): FormTexts {
  const entries = Object.entries(config).map(([field, value]) => [field, textOf(value)]);
  return Object.fromEntries(entries) as FormTexts;
}

/** A choice saved by an earlier version may no longer exist. */
export function isOffered(field: RunConfigField, text: string): boolean {
  const { kind }: Hyperparameter = hyperparameters[field];
  const choices = choicesOf(field);
  const isList = kind === 'choicePerLayer' || kind === 'choices';
  const chosen = isList ? partsOf(text) : [text];
  return choices.length === 0 || chosen.every((choice) => choices.includes(choice));
}

export function readTexts(texts: FormTexts): Record<RunConfigField, unknown> {
  const entries = formFields.map((field) => {
    const value = valueFrom(field, texts[field], readerOf(field));
    const { kind }: Hyperparameter = hyperparameters[field];
    const isPerLayer = kind === 'choicePerLayer' && Array.isArray(value) && value.length > 1;
    return [field, isPerLayer ? fitted(value, layersOf(texts)) : value] as const;
  });
  return Object.fromEntries(entries) as Record<RunConfigField, unknown>;
}

/** How a field's text is read. */
function readerOf(field: RunConfigField): TextReader {
  const entry: Hyperparameter = hyperparameters[field];
  if (entry.kind === 'wholePerLayer') return { list: partsOf, number: sizeFrom };
  return { list: partsOf, number: (text) => numberFrom(text, expectedIn(field)) };
}

export function ambiguityIn(field: RunConfigField, text: string): Ambiguity | undefined {
  const { kind }: Hyperparameter = hyperparameters[field];
  if (kind === 'wholePerLayer') return listAmbiguityOf(text);
  return kind === 'number' ? ambiguityOf(text, expectedIn(field)) : undefined;
}

function expectedIn(field: RunConfigField): Expected {
  const entry: Hyperparameter = hyperparameters[field];
  if (!('limits' in entry)) return {};
  const { minimum, maximum } = entry.limits;
  return { isWhole: entry.kind === 'whole', printed: [minimum, maximum] };
}
