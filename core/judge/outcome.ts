// What a program makes of a case, in a form in which two programs can be compared.

import type { Asked } from '../exercises/exercise.ts';
import type { Values } from '../exercises/values.ts';
import type { PythonError } from '../python/python.ts';
import { sameNumbers } from './closeness.ts';
import type { JudgedCase } from './cases.ts';
import { isRight } from './measure.ts';
import type { Program } from './program.ts';
import { isBad, resultsOf, type BadResult } from './results.ts';

export type Outcome =
  | { readonly kind: 'values'; readonly values: Values }
  | { readonly kind: 'bad'; readonly bad: BadResult }
  | { readonly kind: 'error'; readonly error: PythonError };

export function outcomeOf(
  program: Program,
  asked: Asked,
  { inputs }: JudgedCase,
): Outcome {
  if (program.error) return { kind: 'error', error: program.error };
  const called = program.call(asked, inputs);
  if (called.error) return { kind: 'error', error: called.error };
  const found = resultsOf(asked, called.result);
  return isBad(found)
    ? { kind: 'bad', bad: found }
    : { kind: 'values', values: found };
}

/** Whether all that is asked for is as it should be. */
export function isAllRight(
  asked: Asked,
  judged: JudgedCase,
  outcome: Outcome,
): boolean {
  if (outcome.kind !== 'values') return false;
  return asked.returns.every((name) =>
    isRight(asked, judged, name, outcome.values[name]),
  );
}

/** Whether two programs do the same, be it right or wrong. */
export function sameOutcome(a: Outcome, b: Outcome): boolean {
  if (a.kind === 'values' && b.kind === 'values') {
    return Object.entries(a.values).every(([name, value]) =>
      sameNumbers(value, b.values[name]),
    );
  }
  if (a.kind === 'bad' && b.kind === 'bad')
    return JSON.stringify(a.bad) === JSON.stringify(b.bad);
  return (
    a.kind === 'error' &&
    b.kind === 'error' &&
    sameError(a.error, b.error)
  );
}

/** Which results of the first program are also the second's. */
export function sharedResults(a: Outcome, b: Outcome): string[] {
  if (a.kind !== 'values' || b.kind !== 'values') return [];
  return Object.keys(a.values).filter((name) =>
    sameNumbers(a.values[name], b.values[name]),
  );
}

/** Names of attributes are the learner's choice, but not those that the exercise asks for: these are read by none of the learner's lines. */
function sameError(a: PythonError, b: PythonError): boolean {
  const plain = ({ type, message, line }: PythonError) =>
    line === undefined
      ? `${type}: ${message}`
      : `${type} in a line: ${message.replace(/(attribute )'\w+'.*/, '$1')}`;
  return plain(a) === plain(b);
}
