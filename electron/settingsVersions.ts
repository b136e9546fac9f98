// Saved settings of every version so far, read as those of this one.

import * as v from 'valibot';

import { fittingFields, isPlainObject, type Place } from './fittingParts.ts';
import {
  defaultPreferences,
  firstSession,
  emptyWork,
  PreferencesSchema,
  SessionSchema,
  WorkSchema,
  type Language,
  type Preferences,
  type Session,
  type Work,
} from './settings.ts';

export const SETTINGS_VERSION = 3;

/** What a settings file or an archive holds. */
export interface SavedSettings {
  readonly version: number;
  readonly preferences: Preferences;
  readonly work: Work;
  /** Up to version 2 only: since then it has a file of its own. */
  readonly session: Session | undefined;
}

/** What could be used of a file, and where the rest lay. */
export interface FittingSettings extends SavedSettings {
  readonly leftOut: readonly Place[];
}

/** Settings of a version that is not known yet. */
export class NewerSettings extends Error {
  override readonly name = 'NewerSettings';
}

const RecordSchema = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), 'a list holds no settings'),
  v.record(v.string(), v.unknown()),
);

const VersionSchema = v.optional(v.picklist([1, 2, SETTINGS_VERSION]), 2);

const SlicesSchema = v.object({
  preferences: v.optional(RecordSchema, {}),
  work: v.optional(RecordSchema, {}),
});

/**
 * Settings of any version so far, as a whole; what is not in them yet is as at the first start.
 * @param value as it was saved
 * @throws NewerSettings; ValiError whose issues begin with the fields' own names
 */
export function readSettings(value: unknown, language: Language): SavedSettings {
  const saved = savedRecord(value);
  const { version } = v.parse(v.object({ version: VersionSchema }), saved);
  if (version === SETTINGS_VERSION) {
    const { preferences, work } = v.parse(SlicesSchema, saved);
    return { version, ...readSlices(language, preferences, work) };
  }
  return { version, ...readSlices(language, saved, saved, sessionWithin(saved)) };
}

/**
 * The same field by field: one that cannot be used costs only itself.
 * @throws NewerSettings; ValiError where the value is no settings at all
 */
export function readFittingSettings(value: unknown, language: Language): FittingSettings {
  const saved = savedRecord(value);
  const { version, isKnown } = versionOf(saved);
  const isSliced = version === SETTINGS_VERSION;
  const leftOut: Place[] = isKnown ? [] : [['version']];
  const slice = (name: 'preferences' | 'work') => {
    if (!isSliced) return saved;
    const { [name]: content = {} } = saved;
    if (isPlainObject(content)) return content;
    leftOut.push([name]);
    return {};
  };
  const preferences = fittingFields(
    PreferencesSchema,
    defaultPreferences(language),
    slice('preferences'),
  );
  const work = fittingFields(WorkSchema, emptyWork, slice('work'));
  const session = isSliced
    ? undefined
    : fittingFields(SessionSchema, firstSession, sessionWithin(saved));
  return {
    version,
    preferences: preferences.fields,
    work: work.fields,
    session: session?.fields,
    leftOut: [...leftOut, ...preferences.leftOut, ...work.leftOut, ...(session?.leftOut ?? [])],
  };
}

function savedRecord(value: unknown): Record<string, unknown> {
  const saved = v.parse(RecordSchema, value);
  if (typeof saved.version === 'number' && saved.version > SETTINGS_VERSION) {
    throw new NewerSettings(`settings of version ${saved.version}`);
  }
  return saved;
}

/** Where it says something odd, its slices tell. */
function versionOf(saved: Record<string, unknown>): { version: number; isKnown: boolean } {
  const result = v.safeParse(VersionSchema, saved.version);
  if (result.success) return { version: result.output, isKnown: true };
  const isSliced = isPlainObject(saved.preferences) || isPlainObject(saved.work);
  return { version: isSliced ? SETTINGS_VERSION : 2, isKnown: false };
}

/** Up to version 2 everything was one object. */
function sessionWithin(saved: Record<string, unknown>) {
  const { lesson = firstSession.page } = saved;
  return { ...saved, page: lesson };
}

/** @throws ValiError with the issues of all slices */
function readSlices(language: Language, preferences: object, work: object, session?: object) {
  const chosen = v.safeParse(PreferencesSchema, {
    ...defaultPreferences(language),
    ...preferences,
  });
  const done = v.safeParse(WorkSchema, { ...emptyWork, ...work });
  const place = v.safeParse(v.optional(SessionSchema), session && { ...firstSession, ...session });
  if (chosen.success && done.success && place.success) {
    return { preferences: chosen.output, work: done.output, session: place.output };
  }
  const [issue, ...others] = [chosen, done, place].flatMap(({ issues = [] }) => [...issues]);
  throw new v.ValiError([issue, ...others]);
}
