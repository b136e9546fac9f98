// What the app remembers between two starts, in three slices with a schema each: for the files, the messages and the window.

import * as v from 'valibot';

export const languages = ['ja', 'en'] as const;
export const themes = ['system', 'light', 'dark'] as const;
export const textSizes = ['small', 'normal', 'large', 'largest'] as const;
export const motions = ['system', 'reduced'] as const;
const lessonMarks = ['opened', 'done'] as const;

const texts = v.record(v.string(), v.string());

/** What the learner chose about the app itself. */
export const PreferencesSchema = v.object({
  language: v.picklist(languages),
  theme: v.picklist(themes),
  textSize: v.picklist(textSizes),
  /** `reduced`: nothing moves by itself, whatever the system says. */
  motion: v.picklist(motions),
  sidebarOpen: v.boolean(),
  /** The tour for the first start does not come by itself again. */
  tourSeen: v.boolean(),
});

/** What the learner did and wrote. Run settings are checked by the core's own schema when they are used. */
export const WorkSchema = v.object({
  lessonMarks: v.record(v.string(), v.picklist(lessonMarks)),
  /** The last answer to each check of a lesson, by the lesson's and the check's name; the round where a check has other numbers in every one, counted from 0, which is not written. */
  answers: v.record(
    v.string(),
    v.record(
      v.string(),
      v.object({
        given: v.string(),
        right: v.boolean(),
        round: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
      }),
    ),
  ),
  /** Sections of a lesson, counted from 0: its headings stand in the same order in every language. */
  bookmarks: v.record(v.string(), v.array(v.number())),
  /** What the learner wrote about a lesson. */
  notes: v.record(v.string(), v.string()),
  /** The texts last typed into a lesson's form, by lesson and field. */
  forms: v.record(v.string(), texts),
  /** Values of a lesson's form that the learner gave a name to. */
  presets: v.record(v.string(), v.array(v.object({ name: v.string(), texts }))),
});

/** Where the learner was. It changes all the time, and losing it costs only the place. */
export const SessionSchema = v.object({
  /** The lesson or page on screen, by its name. */
  page: v.string(),
  /** How far it was scrolled, in pixels. */
  scrollTop: v.number(),
  /** Parts that fold: whether they are open. */
  panels: v.record(v.string(), v.boolean()),
});

export type Preferences = v.InferOutput<typeof PreferencesSchema>;
export type Work = v.InferOutput<typeof WorkSchema>;
export type Session = v.InferOutput<typeof SessionSchema>;

export type Language = Preferences['language'];
export type LessonMark = Work['lessonMarks'][string];

export interface Settings {
  readonly preferences: Preferences;
  readonly work: Work;
  readonly session: Session;
}

/** To an object schema, a list is an object as well. */
const NoListSchema = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), 'a list holds no settings'),
);

/** Some fields of one or more slices. */
export const SettingsChangesSchema = v.pipe(
  NoListSchema,
  v.strictObject({
    preferences: v.optional(
      v.pipe(NoListSchema, v.strictObject(v.partial(PreferencesSchema).entries)),
    ),
    work: v.optional(v.pipe(NoListSchema, v.strictObject(v.partial(WorkSchema).entries))),
    session: v.optional(v.pipe(NoListSchema, v.strictObject(v.partial(SessionSchema).entries))),
  }),
);

export type SettingsChanges = v.InferOutput<typeof SettingsChangesSchema>;

/** What there is before anything was chosen. */
export function defaultPreferences(language: Language): Preferences {
  return {
    language,
    theme: 'system',
    textSize: 'normal',
    motion: 'system',
    sidebarOpen: true,
    tourSeen: false,
  };
}

/** Before anything was done. */
export const emptyWork: Work = {
  lessonMarks: {},
  answers: {},
  bookmarks: {},
  notes: {},
  forms: {},
  presets: {},
};

/** Where the first start begins. */
export const firstSession: Session = { page: '01-mlp', scrollTop: 0, panels: {} };

export function defaultSettings(language: Language): Settings {
  return { preferences: defaultPreferences(language), work: emptyWork, session: firstSession };
}

/** @throws ValiError when the result would not be settings */
export function withChanges(settings: Settings, changes: SettingsChanges): Settings {
  const { preferences, work, session } = settings;
  return {
    preferences: v.parse(PreferencesSchema, { ...preferences, ...changes.preferences }),
    work: v.parse(WorkSchema, { ...work, ...changes.work }),
    session: v.parse(SessionSchema, { ...session, ...changes.session }),
  };
}
