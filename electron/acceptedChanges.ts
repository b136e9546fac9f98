// Changes to the settings, taken field by field and entry by entry: what does not fit keeps the value it had, and is named.

import * as v from 'valibot';

import { isPlainObject, recordIn, within, type Place } from './fittingParts.ts';
import {
  isKeepable,
  PreferencesSchema,
  SessionSchema,
  WorkSchema,
  type GivenChanges,
  type Settings,
} from './settings.ts';

export interface AcceptedChanges {
  readonly settings: Settings;
  /** What was not taken: the slice, the field, and the entry where the field has entries. */
  readonly refused: readonly Place[];
}

const schemas = { preferences: PreferencesSchema, work: WorkSchema, session: SessionSchema };

export function acceptChanges(settings: Settings, changes: GivenChanges): AcceptedChanges {
  const refused: Place[] = [];
  /** @returns the fields of a slice that are taken */
  const taken = (slice: keyof Settings): object => {
    const before: Readonly<Record<string, unknown>> = settings[slice];
    const entries: Readonly<Record<string, v.GenericSchema>> = schemas[slice].entries;
    const fields = Object.entries(changes[slice] ?? {}).map(([field, value]) => {
      const schema = entries[field];
      return [field, schema && accepted(schema, value, before[field], [slice, field], refused)];
    });
    return Object.fromEntries(fields) as object;
  };
  return {
    settings: {
      preferences: { ...settings.preferences, ...taken('preferences') },
      work: { ...settings.work, ...taken('work') },
      session: { ...settings.session, ...taken('session') },
    },
    refused,
  };
}

/** @returns the value, or as much of it as fits over `before` */
function accepted(
  schema: v.GenericSchema,
  value: unknown,
  before: unknown,
  place: Place,
  refused: Place[],
): unknown {
  const whole = fitted(schema, value);
  if (whole !== undefined) return whole;
  const record = recordIn(schema);
  if (record && isPlainObject(value) && isPlainObject(before)) {
    const isFitting = ([key, entry]: [string, unknown]) =>
      v.is(record.key, key) && v.is(record.value, entry);
    const entries = Object.entries(value);
    const others = entries.filter((entry) => !isFitting(entry)).map(([key]) => key);
    const kept = others
      .filter((key) => Object.hasOwn(before, key))
      .map((key) => [key, before[key]]);
    const rest = fitted(schema, Object.fromEntries([...entries.filter(isFitting), ...kept]));
    if (rest !== undefined) {
      refused.push(...others.map((key) => within(place, key)));
      return rest;
    }
  }
  refused.push(place);
  return before;
}

/** Undefined where it does not fit, or is more than can be written again and again. */
function fitted(schema: v.GenericSchema, value: unknown): unknown {
  const result = v.safeParse(schema, value);
  return result.success && isKeepable(result.output) ? result.output : undefined;
}
