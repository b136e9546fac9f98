// What the app remembers between two starts: one schema for the file, the messages and the window.

import * as v from 'valibot';

export const languages = ['ja', 'en'] as const;
export const themes = ['system', 'light', 'dark'] as const;
export const textSizes = ['small', 'normal', 'large', 'largest'] as const;
export const motions = ['system', 'reduced'] as const;
const lessonMarks = ['opened', 'done'] as const;

const SETTINGS_VERSION = 2;

const texts = v.record(v.string(), v.string());

const RecordSchema = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), 'a list holds no settings'),
  v.record(v.string(), v.unknown()),
);

/** Run settings are checked by the core's own schema when they are used. */
export const SettingsSchema = v.object({
  version: v.literal(SETTINGS_VERSION),
  language: v.picklist(languages),
  theme: v.picklist(themes),
  textSize: v.picklist(textSizes),
  /** `reduced`: nothing moves by itself, whatever the system says. */
  motion: v.picklist(motions),
  sidebarOpen: v.boolean(),
  /** The lesson or page on screen, by its name. */
  lesson: v.string(),
  /** How far it was scrolled, in pixels. */
  scrollTop: v.number(),
  lessonMarks: v.record(v.string(), v.picklist(lessonMarks)),
  /** The last answer to each check of a lesson, by the lesson's and the check's name. */
  answers: v.record(
    v.string(),
    v.record(v.string(), v.object({ given: v.string(), right: v.boolean() })),
  ),
  /** Sections of a lesson, counted from 0: its headings stand in the same order in every language. */
  bookmarks: v.record(v.string(), v.array(v.number())),
  /** What the learner wrote about a lesson. */
  notes: v.record(v.string(), v.string()),
  /** The texts last typed into a lesson's form, by lesson and field. */
  forms: v.record(v.string(), texts),
  /** Values of a lesson's form that the learner gave a name to. */
  presets: v.record(v.string(), v.array(v.object({ name: v.string(), texts }))),
  /** Parts that fold: whether they are open. */
  panels: v.record(v.string(), v.boolean()),
  /** The tour for the first start does not come by itself again. */
  tourSeen: v.boolean(),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;
export type Language = Settings['language'];
export type LessonMark = Settings['lessonMarks'][string];

/** What there is before anything was chosen. */
export function defaultSettings(language: Language): Settings {
  return {
    version: SETTINGS_VERSION,
    language,
    theme: 'system',
    textSize: 'normal',
    motion: 'system',
    sidebarOpen: true,
    lesson: '01-mlp',
    scrollTop: 0,
    lessonMarks: {},
    answers: {},
    bookmarks: {},
    notes: {},
    forms: {},
    presets: {},
    panels: {},
    tourSeen: false,
  };
}

/** Settings of a version that is not known yet. */
export class NewerSettings extends Error {
  override readonly name = 'NewerSettings';
}

/**
 * Settings of any version so far as settings of this one.
 * @param value as it was saved
 * @throws NewerSettings; ValiError naming what is wrong
 */
export function readSettings(value: unknown, language: Language): Settings {
  const version = (value as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > SETTINGS_VERSION) {
    throw new NewerSettings(`settings of version ${version}`);
  }
  const given = v.parse(RecordSchema, value);
  // Version 1 had fewer parts, and the same ones: they keep their values.
  const changed = version === 1 ? { ...given, version: SETTINGS_VERSION } : given;
  return v.parse(SettingsSchema, { ...defaultSettings(language), ...changed });
}
