// Saved settings of every version so far, read as those of this one.

import * as v from 'valibot';

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

/** Settings of a version that is not known yet. */
export class NewerSettings extends Error {
  override readonly name = 'NewerSettings';
}

const RecordSchema = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), 'a list holds no settings'),
  v.record(v.string(), v.unknown()),
);

const VersionedSchema = v.object({
  version: v.optional(v.picklist([1, 2, SETTINGS_VERSION]), 2),
});

const SlicesSchema = v.object({
  preferences: v.optional(RecordSchema, {}),
  work: v.optional(RecordSchema, {}),
});

/**
 * Settings of any version so far; what is not in them yet is as at the first start.
 * @param value as it was saved
 * @throws NewerSettings; ValiError whose issues begin with the fields' own names
 */
export function readSettings(value: unknown, language: Language): SavedSettings {
  const saved = v.parse(RecordSchema, value);
  if (typeof saved.version === 'number' && saved.version > SETTINGS_VERSION) {
    throw new NewerSettings(`settings of version ${saved.version}`);
  }
  const { version } = v.parse(VersionedSchema, saved);
  if (version === SETTINGS_VERSION) {
    const { preferences, work } = v.parse(SlicesSchema, saved);
    return { version, ...readSlices(language, preferences, work) };
  }
  // Everything was one object; version 1 had fewer fields than 2, and the same ones.
  const { lesson = firstSession.page } = saved;
  return { version, ...readSlices(language, saved, saved, { ...saved, page: lesson }) };
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
