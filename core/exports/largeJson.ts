// JSON that is mostly lists of numbers, written and read in portions: reading takes little more memory than the numbers themselves.

import { strFromU8, strToU8 } from 'fflate';

import { concatenated } from '../concatenated.ts';
import type { Portions } from '../portions.ts';

/** Bytes from which on a list of numbers is read by itself. */
const LONG = 256;
/** Bytes of everything but those lists. */
const MAX_REST_BYTES = 2 ** 20;
/** Numbers in all lists: those of the largest run there can be, and some more. */
const MAX_NUMBERS = 2 ** 24;
/** Bytes of numbers, or numbers, that make a portion. */
const CHUNK = 2 ** 16;
/** Bytes that are looked at between two pauses. */
const GLANCE = 2 ** 20;

/** What is no JSON, or no such JSON. */
export class NotLargeJson extends Error {
  override readonly name = 'NotLargeJson';
}

type Numbers = Float32Array | Float64Array | Uint32Array;

/** Objects, lists and typed arrays; NaN and the infinities in these become null. */
export function* jsonBytes(value: unknown): Portions<Uint8Array> {
  const parts: Uint8Array[] = [];
  yield* writeValue(value, parts);
  return concatenated(parts);
}

function* writeValue(
  value: unknown,
  parts: Uint8Array[],
): Portions<void> {
  const write = (text: string) => parts.push(strToU8(text));
  if (isNumbers(value)) {
    write('[');
    for (let from = 0; from < value.length; from += CHUNK) {
      const some = Array.from(value.subarray(from, from + CHUNK));
      const text = JSON.stringify(some).slice(1, -1);
      write(from === 0 ? text : `,${text}`);
      if (value.length > CHUNK) yield;
    }
    write(']');
  } else if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    write(isList ? '[' : '{');
    const entries = Object.entries(value).filter(
      ([, each]) => each !== undefined,
    );
    for (const [i, [key, each]] of entries.entries()) {
      write(i === 0 ? '' : ',');
      if (!isList) write(`${JSON.stringify(key)}:`);
      yield* writeValue(each, parts);
    }
    write(isList ? ']' : '}');
  } else {
    write(JSON.stringify(value));
  }
}

function isNumbers(value: unknown): value is Numbers {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/**
 * The value. Long lists of numbers come as `Float64Array`, with NaN for null.
 * @param bytes in UTF-8
 * @throws NotLargeJson
 */
export function* jsonValue(bytes: Uint8Array): Portions<unknown> {
  const lists: Float64Array[] = [];
  const rest: string[] = [];
  let restBytes = 0;
  let from = 0;
  const keep = (to: number) => {
    restBytes += to - from;
    if (restBytes > MAX_REST_BYTES) refuse();
    rest.push(strFromU8(bytes.subarray(from, to)));
  };
  let room = MAX_NUMBERS;
  let isText = false;
  for (let place = 0; place < bytes.length; place++) {
    if (place - from > MAX_REST_BYTES) refuse();
    const byte = bytes[place];
    if (isText) {
      if (byte === BACKSLASH) place += 1;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) {
      isText = true;
    } else if (byte === OPENING) {
      const { end, commas } = yield* endOfNumbers(bytes, place + 1);
      if (bytes[end] !== CLOSING || end - place < LONG) continue;
      keep(place);
      rest.push(`{"":${lists.length}}`);
      room -= commas + 1;
      if (room < 0) refuse();
      lists.push(yield* readNumbers(bytes, place + 1, end, commas + 1));
      place = end;
      from = end + 1;
    }
  }
  keep(bytes.length);
  const listAt = (index: unknown) =>
    typeof index === 'number' ? lists[index] : undefined;
  return parsed(rest.join(''), (_, value) =>
    isPlaceholder(value) ? (listAt(value['']) ?? value) : value,
  );
}

const [OPENING, CLOSING, QUOTE, BACKSLASH, COMMA] = '[]"\\,'
  .split('')
  .map((sign) => sign.charCodeAt(0));

/** By byte, whether it may be in a list of numbers: digits, signs, `e`, `null` and white space. */
const ofNumbers = new Uint8Array(256);
for (const sign of '0123456789+-.eEnul, \t\r\n') {
  ofNumbers[sign.charCodeAt(0)] = 1;
}

/** The first byte that is in no list of numbers, and the commas before it. */
function* endOfNumbers(
  bytes: Uint8Array,
  start: number,
): Portions<{ end: number; commas: number }> {
  let commas = 0;
  let end = start;
  for (; end < bytes.length && ofNumbers[bytes[end]] === 1; end++) {
    if (bytes[end] === COMMA) commas += 1;
    if ((end - start) % GLANCE === GLANCE - 1) yield;
  }
  return { end, commas };
}

function* readNumbers(
  bytes: Uint8Array,
  start: number,
  end: number,
  count: number,
): Portions<Float64Array> {
  const list = new Float64Array(count);
  let filled = 0;
  for (let from = start; from < end;) {
    let to = Math.min(end, from + CHUNK);
    while (to < end && bytes[to] !== COMMA) to += 1;
    const text = strFromU8(bytes.subarray(from, to), true);
    const some = parsed(`[${text}]`) as (number | null)[];
    for (const value of some) list[filled++] = finite(value);
    from = to + 1;
    if (end - start > CHUNK) yield;
  }
  if (filled !== count) refuse();
  return list;
}

/** NaN for null. */
function finite(value: number | null): number {
  if (value === null) return NaN;
  return Number.isFinite(value) ? value : refuse();
}

function parsed(
  text: string,
  reviver?: (key: string, value: unknown) => unknown,
): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch {
    refuse();
  }
}

function isPlaceholder(value: unknown): value is { '': unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, '') &&
    Object.keys(value).length === 1
  );
}

function refuse(): never {
  throw new NotLargeJson('No JSON, or larger than a run can be');
}
