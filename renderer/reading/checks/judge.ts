// Whether an answer is right, and what to say to it. Answers are texts, as they are typed and remembered.

import type { Language } from '../../../electron/settings.ts';
import { numberFrom } from '../../language/typedNumber.ts';
import type { ChoiceQuestion, NumberQuestion, OrderQuestion, ShapeQuestion } from './questions.ts';

export interface Verdict {
  readonly right: boolean;
  readonly explanation: string;
}

/** Undefined while there is nothing to judge: no answer, or one that is not finished. */
type Judged = Verdict | undefined;

/** @param given the option's place, counted from 0 */
export function judgeChoice(question: ChoiceQuestion, given: string, language: Language): Judged {
  const option = question.words[language].options[Number(given)];
  if (given === '' || !option) return undefined;
  return { right: Number(given) === question.right, explanation: option.why };
}

/** @param given a number in digits of either width */
export function judgeNumber(question: NumberQuestion, given: string, language: Language): Judged {
  const words = question.words[language];
  const value = numberFrom(given.replaceAll(',', ''));
  if (Number.isNaN(value)) return undefined;
  const { answer, tolerance = 0, known = {} } = question;
  if (Math.abs(value - answer) <= tolerance) return { right: true, explanation: words.right };
  const name = Object.keys(known).find(
    (each) => Math.abs((known[each] ?? NaN) - value) <= tolerance,
  );
  return { right: false, explanation: (name && words.known?.[name]) ?? words.wrong };
}

/** @param given places in the right order, separated by commas */
export function judgeOrder(question: OrderQuestion, given: string, language: Language): Judged {
  const words = question.words[language];
  const places = given.split(',').map(Number);
  if (places.length !== words.steps.length || new Set(places).size !== places.length) {
    return undefined;
  }
  const right = places.every((place, i) => place === i);
  return { right, explanation: right ? words.right : words.wrong };
}

/** @param given rows and columns, separated by a comma */
export function judgeShape(question: ShapeQuestion, given: string, language: Language): Judged {
  const words = question.words[language];
  const [rows = NaN, columns = NaN, ...more] = given.split(',').map(numberFrom);
  if (Number.isNaN(rows) || Number.isNaN(columns) || more.length > 0) return undefined;
  const [expectedRows, expectedColumns] = question.answer;
  if (rows === expectedRows && columns === expectedColumns) {
    return { right: true, explanation: words.right };
  }
  const transposed = rows === expectedColumns && columns === expectedRows;
  return { right: false, explanation: transposed ? words.transposed : words.wrong };
}
