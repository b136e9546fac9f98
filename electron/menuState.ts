// The window's state as the menus need it: the open page, which commands are possible, and the most recent runs.

import * as v from 'valibot';

import { languages, motions, textSizes, themes } from './settings.ts';

const PlaceSchema = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(64)),
  title: v.pipe(v.string(), v.maxLength(300)),
});

/** Its keys follow from its number. */
const LessonSchema = v.strictObject({
  ...PlaceSchema.entries,
  number: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const places = v.pipe(v.array(PlaceSchema), v.maxLength(50));

export const MenuStateSchema = v.strictObject({
  language: v.picklist(languages),
  theme: v.picklist(themes),
  textSize: v.picklist(textSizes),
  motion: v.picklist(motions),
  lessons: v.pipe(v.array(LessonSchema), v.maxLength(50)),
  pages: places,
  recentRuns: places,
  /** The page on screen, by its id. */
  current: v.string(),
  canUndo: v.boolean(),
  canRedo: v.boolean(),
  canGoBack: v.boolean(),
  canGoForward: v.boolean(),
  /** A program of the learner's is on screen. */
  canSaveProgram: v.boolean(),
  /** `none`: nothing can be trained, because no core can be started. */
  training: v.picklist(['none', 'idle', 'running', 'paused']),
});

export type MenuState = v.InferOutput<typeof MenuStateSchema>;
