// What of a value fits a schema: one bad part never costs the others.

import * as v from 'valibot';

/** Where something lies in the settings: names from the outside in, e.g. `['notes', '01-mlp']`. */
export type Place = readonly string[];

export interface FittingParts<Output> {
  /** Undefined where the value as a whole is of another kind. */
  readonly value: Output | undefined;
  /** Where what was left out lay. */
  readonly leftOut: readonly Place[];
}

type Schema = v.GenericSchema;

/** Entries of a record or items of a list, each kept or left out by itself. */
interface Parts {
  readonly parts: readonly (readonly [name: string, part: unknown])[];
  readonly schema: Schema;
  /** Whether a part may have this name. */
  isName(name: string): boolean;
  join(kept: readonly (readonly [name: string, part: unknown])[]): unknown;
}

/** Characters of a name that is told of. */
const MAX_NAME_LENGTH = 100;

/** Of records every entry and of lists every item is looked at by itself, however deep; an object with fixed fields is kept whole or not at all. */
export function fittingParts<S extends Schema>(
  schema: S,
  value: unknown,
): FittingParts<v.InferOutput<S>> {
  const leftOut: Place[] = [];
  const kept = fitting(schema, value, [], leftOut);
  const result = v.safeParse(schema, kept);
  if (!result.success) return { value: undefined, leftOut: [[]] };
  return { value: result.output, leftOut };
}

type FieldsOf<Entries extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Entries, undefined>>;

/** Fields of which each is read by itself. @param initial stands for those that are not there, or are of another kind */
export function fittingFields<Entries extends v.ObjectEntries>(
  { entries }: v.ObjectSchema<Entries, undefined>,
  initial: FieldsOf<Entries>,
  given: Readonly<Record<string, unknown>>,
): { readonly fields: FieldsOf<Entries>; readonly leftOut: Place[] } {
  const leftOut: Place[] = [];
  const read = Object.entries(entries)
    .filter(([field]) => Object.hasOwn(given, field))
    .flatMap(([field, schema]) => {
      const parts = fittingParts(schema as v.GenericSchema, given[field]);
      leftOut.push(...parts.leftOut.map((place) => [field, ...place]));
      return parts.value === undefined ? [] : [[field, parts.value] as const];
    });
  return { fields: { ...initial, ...Object.fromEntries(read) }, leftOut };
}

/** The place of a part. Its name may be anything, and of any length. */
export function within(place: Place, name: string): Place {
  return [...place, name.slice(0, MAX_NAME_LENGTH)];
}

/** The value without what does not fit; it may still not fit as a whole. */
function fitting(schema: Schema, value: unknown, place: Place, leftOut: Place[]): unknown {
  const divided = partsOf(schema, value);
  if (divided) return joined(divided, limitOf(schema), place, leftOut);
  if (!isObjectSchema(schema) || !isPlainObject(value)) return value;
  const fields = Object.entries(schema.entries)
    .filter(([name]) => Object.hasOwn(value, name))
    .map(([name, field]) => [name, fitting(field, value[name], [...place, name], leftOut)]);
  return { ...value, ...Object.fromEntries(fields) };
}

function joined(divided: Parts, limit: number, place: Place, leftOut: Place[]): unknown {
  const kept: (readonly [string, unknown])[] = [];
  for (const [name, part] of divided.parts) {
    const at = within(place, name);
    const inside: Place[] = [];
    const reduced = fitting(divided.schema, part, at, inside);
    const isKept = kept.length < limit && divided.isName(name) && v.is(divided.schema, reduced);
    if (isKept) kept.push([name, reduced]);
    leftOut.push(...(isKept ? inside : [at]));
  }
  return divided.join(kept);
}

function partsOf(schema: Schema, value: unknown): Parts | undefined {
  const record = recordIn(schema);
  if (record && isPlainObject(value)) {
    return {
      parts: Object.entries(value),
      schema: record.value,
      isName: (name) => v.is(record.key, name),
      join: (kept) => Object.fromEntries(kept),
    };
  }
  const list = stepsOf(schema).find(isListSchema);
  if (list && Array.isArray(value)) {
    return {
      parts: value.map((item: unknown, i) => [String(i + 1), item]),
      schema: list.item,
      isName: () => true,
      join: (kept) => kept.map(([, item]) => item),
    };
  }
  return undefined;
}

/** How many entries or items a schema takes. */
function limitOf(schema: Schema): number {
  const limits = stepsOf(schema).filter(isLimit);
  return Math.min(Infinity, ...limits.map(({ requirement }) => requirement));
}

type AnyRecord = v.RecordSchema<v.GenericSchema<string, string>, Schema, undefined>;

/** The record that a schema is about. */
export function recordIn(schema: Schema): AnyRecord | undefined {
  return stepsOf(schema).find((step): step is AnyRecord => step.type === 'record');
}

type Step = Schema | v.GenericPipeItem;

/** Of a pipe, all that a value passes through; a schema by itself. */
function stepsOf(schema: Schema): readonly Step[] {
  return (schema as { pipe?: readonly Step[] }).pipe ?? [schema];
}

type Limit = v.MaxEntriesAction<v.EntriesInput, number, undefined>;

function isLimit(step: Step): step is Limit {
  return step.type === 'max_entries' || step.type === 'max_length';
}

function isObjectSchema(schema: Schema): schema is v.ObjectSchema<v.ObjectEntries, undefined> {
  return schema.type === 'object';
}

function isListSchema(step: Step): step is v.ArraySchema<Schema, undefined> {
  return step.type === 'array';
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
