// What the app remembers between two starts: one schema for the file, the messages and the window.

import * as v from 'valibot';

export const languages = ['ja', 'en'] as const;
export const themes = ['system', 'light', 'dark'] as const;
const lessonMarks = ['opened', 'done'] as const;

/** Run settings are checked by the core's own schema when they are used. */
export const SettingsSchema = v.object({
  version: v.literal(1),
  language: v.picklist(languages),
  theme: v.picklist(themes),
  sidebarOpen: v.boolean(),
  /** The lesson on screen, by its folder's name. */
  lesson: v.string(),
  lessonMarks: v.record(v.string(), v.picklist(lessonMarks)),
  /** The last answer to each check of a lesson, by the lesson's and the check's name. */
  answers: v.optional(
    v.record(v.string(), v.record(v.string(), v.object({ given: v.string(), right: v.boolean() }))),
    {},
  ),
  /** The texts last typed into a lesson's form, by lesson and field. */
  forms: v.record(v.string(), v.record(v.string(), v.string())),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;
export type Language = Settings['language'];
export type LessonMark = Settings['lessonMarks'][string];
