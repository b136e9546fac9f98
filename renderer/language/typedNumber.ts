// Numbers as people type them, in either language, and as the app itself writes them.

import { general } from './numbers.ts';

/** A text that can be read in two ways. */
export interface Ambiguity {
  readonly kind: 'ambiguous';
  readonly text: string;
  /** Two texts that can be read in one way each. */
  readonly readings: readonly [string, string];
}

/** What is known of the number that is to be typed. */
export interface Expected {
  /** It has no decimals: a comma before three digits can only separate thousands. */
  readonly isWhole?: boolean;
  /** Numbers that stand beside the field with their thousands separated: they are read as they are written there. */
  readonly printed?: readonly number[];
}

/** The signs that look like a minus, and what the minus key gives while a Japanese input method is on. */
const MINUS = /[\u2010-\u2015\u2212\u30fc\ufe63\uff70]/g;
/** Characters: no number that is meant is longer, and no field for one takes more. */
export const MAX_LENGTH = 1000;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** ` × 10⁻⁵`, as `magnitude` writes it. */
const POWER_OF_TEN = /\s*[×*]\s*10(?:\^([+-]?\d+)|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))$/;
const FRACTION = /\s*[/\u2044\u2215]\s*/;
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const DECIMAL_COMMA = /^[+-]?(\d+,\d*|,\d+)(e[+-]?\d+)?$/i;
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?(e[+-]?\d+)?$/i;

/** NaN, which every schema refuses, for what is no number or could be two. */
export function numberFrom(text: string, expected: Expected = {}): number {
  const readings = readingsOf(text);
  const [first = NaN, second] = readings;
  if (second === undefined) return first;
  const isOurs = expected.printed?.some((number) => general(number) === halfWidth(text).trim());
  return expected.isWhole || isOurs ? second : NaN;
}

/** The two numbers that a text can mean; undefined where it means one or none. */
export function ambiguityOf(text: string, expected: Expected = {}): Ambiguity | undefined {
  const [first, second] = readingsOf(text);
  if (first === undefined || second === undefined) return undefined;
  if (!Number.isNaN(numberFrom(text, expected))) return undefined;
  return { kind: 'ambiguous', text: text.trim(), readings: [String(first), String(second)] };
}

/** Every number that a text can mean: none, one, or two, as of `1,024` 1.024 and 1024, in this order. */
function readingsOf(text: string): readonly number[] {
  if (text.length > MAX_LENGTH) return [];
  const written = halfWidth(text)
    .trim()
    .replace(POWER_OF_TEN, (_, power?: string, raised?: string) => `e${power ?? lowered(raised)}`)
    .replace(/^([+-])\s+/, '$1');
  const readings = [withDecimalComma, withThousands]
    .map((read) => quotient(written, read))
    .filter((number) => !Number.isNaN(number));
  return [...new Set(readings)];
}

/** @param read gives a number in JavaScript's own spelling; empty where it is none */
function quotient(written: string, read: (part: string) => string): number {
  const [above = NaN, below = 1, ...more] = written.split(FRACTION).map((part) => {
    const plain = read(part);
    return PLAIN.test(plain) ? Number(plain) : NaN;
  });
  return more.length === 0 && below !== 0 ? above / below : NaN;
}

function withDecimalComma(part: string): string {
  if (!part.includes(',')) return part;
  return DECIMAL_COMMA.test(part) ? part.replace(',', '.') : '';
}

function withThousands(part: string): string {
  if (!part.includes(',')) return part;
  return THOUSANDS.test(part) ? part.replaceAll(',', '') : '';
}

function lowered(raised = ''): string {
  return raised
    .replace('⁻', '-')
    .replace('⁺', '')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));
}

/** A Japanese input method gives ０．０３ and ー０。５ where 0.03 and -0.5 are meant. Nothing else is taken for a digit: ² is none. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u202f]/g, ' ')
    .replace(/[。｡]/g, '.')
    .replace(MINUS, '-');
}
