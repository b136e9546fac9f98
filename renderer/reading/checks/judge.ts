// Whether an answer is right, and what to say to it. Answers are texts, as they are typed and remembered.

import type { Language } from '../../../electron/settings.ts';
import { ambiguityOf, numberFrom, type Ambiguity } from '../../language/typedNumber.ts';
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

/** Why an answer that is no number yet cannot be judged. */
export type TypingProblem = Ambiguity | { readonly kind: 'notANumber' };

/** Undefined where there is nothing to be said: an answer that can be judged, or none yet. */
export function numberProblem(
  { answer }: NumberQuestion,
  given: string,
): TypingProblem | undefined {
  const expected = expectedFor(answer);
  if (given.trim() === '' || !Number.isNaN(numberFrom(given, expected))) return undefined;
  return ambiguityOf(given, expected) ?? { kind: 'notANumber' };
}

/** A whole number as answer: its thousands may be separated. */
function expectedFor(answer: number) {
  return { isWhole: Number.isInteger(answer) };
}

/** @param given a number as people type it */
export function judgeNumber(question: NumberQuestion, given: string, language: Language): Judged {
  const words = question.words[language];
  const { answer, tolerance = 0, known = {} } = question;
  const value = numberFrom(given, expectedFor(answer));
  if (Number.isNaN(value)) return undefined;
  if (Math.abs(value - answer) <= tolerance) return { right: true, explanation: words.right };
  const name = Object.keys(known).find(
    (each) => Math.abs((known[each] ?? NaN) - value) <= tolerance,
  );
  return { right: false, explanation: (name && words.known?.[name]) ?? words.wrong };
}

/** @param given places in the right order, separated by commas */
export function judgeOrder(question: OrderQuestion, given: string, language: Language): Judged {
  const words = question.words[language];
  const places = orderFrom(given, words.steps.length);
  if (!places) return undefined;
  const right = places.every((place, i) => place === i);
  return { right, explanation: right ? words.right : words.wrong };
}

/** The places of so many steps, each once; undefined where an answer is anything else. */
export function orderFrom(given: string, steps: number): readonly number[] | undefined {
  const places = given.split(',').map(Number);
  const isWhole = Array.from({ length: steps }, (_, place) => places.includes(place)).every(
    Boolean,
  );
  return isWhole && places.length === steps ? places : undefined;
}

/** Between rows and columns: nobody can type it into a field of one line. */
const BESIDE = '\n';

/** Rows and columns as they were typed. Answers of before are separated by a comma. */
export function shapeTexts(given: string): readonly string[] {
  return given.split(given.includes(BESIDE) ? BESIDE : ',');
}

/** The answer that `shapeTexts` takes apart. */
export function shapeAnswer(rows: string, columns: string): string {
  return `${rows}${BESIDE}${columns}`;
}

/** Whether a text is a number of rows or columns. */
export function isSize(text: string): boolean {
  return !Number.isNaN(sizeFrom(text));
}

function sizeFrom(text: string): number {
  return numberFrom(text, { isWhole: true });
}

/** @param given rows and columns, as `shapeAnswer` puts them together */
export function judgeShape(question: ShapeQuestion, given: string, language: Language): Judged {
  const words = question.words[language];
  const [rows = NaN, columns = NaN, ...more] = shapeTexts(given).map(sizeFrom);
  if (Number.isNaN(rows) || Number.isNaN(columns) || more.length > 0) return undefined;
  const [expectedRows, expectedColumns] = question.answer;
  if (rows === expectedRows && columns === expectedColumns) {
    return { right: true, explanation: words.right };
  }
  const transposed = rows === expectedColumns && columns === expectedRows;
  return { right: false, explanation: transposed ? words.transposed : words.wrong };
}
