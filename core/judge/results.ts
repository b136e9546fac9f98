// What a function gave back, as values by name; or why it is not what was asked for.

import type { Asked } from '../exercises/exercise.ts';
import type { Value, Values } from '../exercises/values.ts';
import type { PythonValue } from '../python/python.ts';

/** What is wrong with a result before any number is compared. */
export type BadResult =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'count';
      readonly is: number;
      readonly shouldBe: number;
    }
  | {
      readonly kind: 'type';
      readonly name: string;
      readonly type: string;
    };

export function resultsOf(
  { returns }: Asked,
  result: PythonValue,
): Values | BadResult {
  if (result === null) return { kind: 'none' };
  const given = partsOf(result, returns.length);
  if (given.length !== returns.length) {
    return {
      kind: 'count',
      is: given.length,
      shouldBe: returns.length,
    };
  }
  const values: Record<string, Value> = {};
  for (const [i, name] of returns.entries()) {
    const value = numbersOf(given[i]);
    if (!value) return { kind: 'type', name, type: typeOf(given[i]) };
    values[name] = value;
  }
  return values;
}

export function isBad(found: Values | BadResult): found is BadResult {
  return typeof found.kind === 'string';
}

function partsOf(
  result: PythonValue,
  count: number,
): readonly PythonValue[] {
  if (!isList(result)) return [result];
  if (count > 1) return result;
  // A list of numbers is a value; a tuple of one array is that array.
  return result.length === 1 ? result : [result];
}

function numbersOf(value: PythonValue): Value | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { shape: [], data: Float64Array.of(Number(value)) };
  }
  if (isList(value)) {
    const rows = value.map(numbersOf);
    if (!rows.every((row) => row !== undefined)) return undefined;
    const lengths = new Set(rows.map(({ data }) => data.length));
    if (lengths.size > 1 || rows.length === 0) return undefined;
    // Numbers one by one may come as arrays of one; a list of lists is a column.
    const single = rows.every(
      ({ shape, data }, i) =>
        shape.length === 0 || (data.length === 1 && !isList(value[i])),
    );
    const shape = single
      ? [rows.length]
      : [rows.length, rows[0].data.length];
    return {
      shape,
      data: Float64Array.from(rows.flatMap(({ data }) => [...data])),
    };
  }
  if (
    value === null ||
    typeof value === 'string' ||
    value.kind === 'other'
  )
    return undefined;
  return { shape: value.shape, data: Float64Array.from(value.data) };
}

function typeOf(value: PythonValue): string {
  if (value === null) return 'None';
  if (typeof value === 'string') return 'str';
  return typeof value === 'object' && 'type' in value
    ? value.type
    : 'list';
}

function isList(value: PythonValue): value is readonly PythonValue[] {
  return Array.isArray(value);
}
