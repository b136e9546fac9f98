// A hyperparameter as one types it: `0.03`, `48, 24`, `relu`.

import type { Hyperparameter } from './hyperparameterKinds.ts';
import {
  hyperparameters,
  type RunConfig,
  type RunConfigField,
} from './hyperparameters.ts';

/** A value as text. */
export function textOf(value: RunConfig[RunConfigField]): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** How texts are read: strictly on the command line, forgivingly in a form. */
export interface TextReader {
  /** NaN where the text is no number. */
  readonly number: (text: string) => number;
  /** The parts of a list. */
  readonly list: (text: string) => string[];
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
    case 'number':
    case 'whole':
      return number(text);
    case 'wholePerLayer':
      return list(text).map(number);
    case 'toggle':
      return text === 'true';
  }
}
