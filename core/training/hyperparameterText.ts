// A hyperparameter as one types it: `0.03`, `48, 24`, `relu`.

import type { Hyperparameter } from './hyperparameterKinds.ts';
import {
  hyperparameters,
  type RunConfig,
  type RunConfigField,
} from './hyperparameters.ts';

/** A value as text. */
export function textOf(value: RunConfig[RunConfigField]): string {
  if (value === null) return '';
  if (isChanges(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object'
    ? JSON.stringify(value)
    : String(value);
}

function isChanges(
  value: RunConfig[RunConfigField],
): value is RunConfig['changes'] {
  return (
    Array.isArray(value) &&
    value.some((each) => typeof each === 'object')
  );
}

/** How texts are read: strictly on the command line, forgivingly in a form. */
export interface TextReader {
  /** NaN where the text is no number. */
  readonly number: (text: string) => number;
  /** The parts of a list. */
  readonly list: (text: string) => string[];
}

/** What such a text says; the text itself, which no schema takes, where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return text;
  }
}

/** What a text means for a field: whether it is allowed is for the schema to say. */
export function valueFrom(
  field: RunConfigField,
  text: string,
  { number, list }: TextReader,
): unknown {
  const { kind }: Hyperparameter = hyperparameters[field];
  switch (kind) {
    case 'choice':
      return text;
    case 'choicePerLayer':
      return list(text);
    case 'choices':
      return text.trim() === '' ? [] : list(text);
    case 'number':
    case 'whole':
      return number(text);
    case 'wholePerLayer':
      return list(text).map(number);
    case 'toggle':
      return text === 'true';
    case 'table':
      return text === '' ? null : parsed(text);
    case 'changes':
      return text === '' ? [] : parsed(text);
  }
}
