// Verdicts, filled with what is known.

import type { Asked } from '../exercises/exercise.ts';
import type { Text } from '../exercises/text.ts';
import type { PythonError } from '../python/python.ts';
import { explainError } from './errors/explainError.ts';
import type { Outcome } from './outcome.ts';
import { badResultText, missingText, passedText } from './sentences.ts';
import type { Verdict } from './verdict.ts';
import { mistakeWords, type MistakeName } from './words/mistakeName.ts';
import { questions } from './words/questions.ts';

/** What is not said stays empty. */
export function verdictOn(
  exercise: string,
  known: Partial<Verdict> & Pick<Verdict, 'passed'>,
): Verdict {
  return {
    exercise,
    ran: true,
    tensors: {},
    asked: null,
    case: null,
    firstWrong: null,
    mistake: null,
    mistakes: [],
    line: null,
    message: passedText,
    evidence: null,
    question: null,
    error: null,
    remarks: [],
    ...known,
  };
}

/** The program, or a call of what it defines, has ended with an error. */
export function failed(
  exercise: string,
  error: PythonError,
  code: string,
  ran: boolean,
  mistakes: readonly MistakeName[] = [],
): Verdict {
  const explained = explainError(error, code);
  const said = mistakes.map((each) => mistakeWords[each]);
  return verdictOn(exercise, {
    passed: false,
    ran,
    mistake: mistakes.at(0) ?? null,
    mistakes,
    line: error.line ?? null,
    error,
    message: {
      en: [...said.map(({ en }) => en), explained.en].join(' '),
      ja: [...said.map(({ ja }) => ja), explained.ja].join(''),
    },
    question: said.length > 0 ? questions[said[0].question] : null,
  });
}

/** What is asked for is not there. */
export function missingIn(
  exercise: string,
  asked: Asked,
  name: string,
  defined: readonly string[],
): Verdict {
  return verdictOn(exercise, {
    passed: false,
    asked: asked.name,
    mistake: 'missingFunction',
    mistakes: ['missingFunction'],
    message: missingText(name, asked.signature, defined),
    question: questions.result,
  });
}

/** The mistake that a result of another kind than asked for is. */
export function ofBadResult(outcome: Outcome): MistakeName {
  if (outcome.kind !== 'bad') return 'wrongType';
  const { bad } = outcome;
  if (bad.kind === 'count') return 'wrongCount';
  return bad.kind === 'none' || bad.type === 'None'
    ? 'forgottenReturn'
    : 'wrongType';
}

/** What is said of it, beside the mistakes that explain it. */
export function badText(
  asked: Asked,
  outcome: Outcome,
  mistakes: readonly MistakeName[],
): Text {
  const said =
    outcome.kind === 'bad'
      ? badResultText(outcome.bad, asked.name)
      : passedText;
  const known = mistakes.filter(
    (name) => name !== 'forgottenReturn' && name !== 'wrongCount',
  );
  return {
    en: [...known.map((name) => mistakeWords[name].en), said.en].join(
      ' ',
    ),
    ja: [...known.map((name) => mistakeWords[name].ja), said.ja].join(
      '',
    ),
  };
}
