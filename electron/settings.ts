// What the app remembers between two starts, in three slices with a schema each: for the files, the messages and the window.

import * as v from 'valibot';

import { withNamesOfTheirOwn } from './presetNames.ts';

export const languages = ['ja', 'en'] as const;
export const themes = ['system', 'light', 'dark'] as const;
export const textSizes = ['small', 'normal', 'large', 'largest'] as const;
export const motions = ['system', 'reduced'] as const;
export const codeLanguages = ['python', 'typescript'] as const;
/** Steps of training a second; `full`: as fast as the computer can. */
export const trainingSpeeds = ['1', '4', '10', '40', '100', 'full'] as const;
const lessonMarks = ['opened', 'done'] as const;
/** How much of an exercise's solution is there at the start. */
export const exerciseDepths = ['blanks', 'body', 'empty'] as const;

/** Characters of a note: several that learners typed, joined by taking in archives. */
export const MAX_NOTE_LENGTH = 100_000;
/** Characters of code written for an exercise at one depth. */
const MAX_CODE_LENGTH = 20_000;
/** Characters of one of the learner's programs. */
export const MAX_PROGRAM_LENGTH = 100_000;
/** Earlier versions of the code of one exercise. */
export const MAX_VERSIONS = 100;
/** Characters of a text in a form, and of an answer. */
export const MAX_TEXT_LENGTH = 5000;
/** Characters of names: of lessons, checks, fields, parts, presets. */
const MAX_NAME_LENGTH = 200;
/** Points that the learner put into the plane. */
export const MAX_POINTS = 2000;
/** Of a place in the plane, along either side. */
export const MAX_COORDINATE = 1000;
/** Characters of an experiment’s file without its table: several times the longest. */
const MAX_EXPERIMENT_LENGTH = 40_000;
/** Entries of anything: many times what the app has. */
const MAX_ENTRIES = 500;
/** Characters of JSON of one field. Each change is written at once, with all others. */
const MAX_FIELD_LENGTH = 2_000_000;

/** Whether a field is no more than can be written again and again. */
export function isKeepable(field: unknown): boolean {
  return JSON.stringify(field).length <= MAX_FIELD_LENGTH;
}

/** Objects have these of themselves. */
const inherited = ['__proto__', 'constructor', 'prototype'];

const name = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH));

const key = v.pipe(
  name,
  v.check((each) => !inherited.includes(each), 'no name of its own'),
);

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH));

/** A number as JSON holds it: finite, and no negative zero. */
const amount = v.pipe(
  v.number(),
  v.finite(),
  v.minValue(0),
  v.transform((value) => value + 0),
);

const round = v.pipe(amount, v.safeInteger());

/** A list is a record as well to its schema, and names that objects inherit are passed over. */
const ownEntries = v.pipe(
  v.unknown(),
  v.check(
    (value) =>
      !Array.isArray(value) &&
      !inherited.some((each) => Object.hasOwn(Object(value) as object, each)),
    'no record of names',
  ),
);

/** Of every lesson by its folder's name, or of every part of it by its own. */
const by = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.pipe(ownEntries, v.record(key, entry), v.maxEntries(MAX_ENTRIES));

const texts = by(text);

const presets = v.pipe(
  v.array(v.object({ name, texts })),
  v.maxLength(MAX_ENTRIES),
  v.transform(withNamesOfTheirOwn),
);

const depth = v.picklist(exerciseDepths);
const code = v.pipe(v.string(), v.maxLength(MAX_CODE_LENGTH));
const byDepth = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.exactOptional(
    v.object({
      blanks: v.exactOptional(entry),
      body: v.exactOptional(entry),
      empty: v.exactOptional(entry),
    }),
  );
/** Steps of hints that were read, and whether the solution was. */
const help = v.object({ hints: round, solution: v.boolean() });

/** What the learner did about one exercise. What is left out has not been done. */
const exercise = v.object({
  /** The depth on screen. */
  depth: v.exactOptional(depth),
  codes: byDepth(code),
  /** Code that was run, the earliest first; `at` is the time in milliseconds since 1970. */
  versions: v.exactOptional(
    v.pipe(v.array(v.object({ depth, code, at: amount })), v.maxLength(MAX_VERSIONS)),
  ),
  help: byDepth(help),
  /** Where it was right: the code, and the help that had been read by then. */
  passed: byDepth(v.object({ ...help.entries, code })),
});

/** A program of the learner's; `at` is when it was changed, in milliseconds since 1970. */
const program = v.object({
  name,
  code: v.pipe(v.string(), v.maxLength(MAX_PROGRAM_LENGTH)),
  at: amount,
  /** What `input` is answered, a line each. */
  answers: v.exactOptional(text),
});

const whole = (maximum: number) => v.pipe(round, v.maxValue(maximum));

/** A digit that the learner drew and kept; `at` is when, in milliseconds since 1970. */
const drawing = v.object({
  /** 8 by 8 brightnesses, row after row, as the digits of the data set have them. */
  pixels: v.pipe(v.array(whole(16)), v.length(64)),
  /** Which digit it is meant to be. */
  label: whole(9),
  at: amount,
});

const coordinate = v.pipe(
  v.number(),
  v.minValue(-MAX_COORDINATE),
  v.maxValue(MAX_COORDINATE),
  v.transform((value) => value + 0),
);

/** A point that the learner put into the plane, and its class, counted from 0. */
const planePoint = v.object({ x: coordinate, y: coordinate, label: whole(4) });

/** What the learner chose about the app itself. */
export const PreferencesSchema = v.object({
  language: v.picklist(languages),
  theme: v.picklist(themes),
  textSize: v.picklist(textSizes),
  /** `reduced`: nothing moves by itself, whatever the system says. */
  motion: v.picklist(motions),
  /** The side that all code panes of lessons show. */
  codeLanguage: v.picklist(codeLanguages),
  trainingSpeed: v.picklist(trainingSpeeds),
  sidebarOpen: v.boolean(),
  /** The tour for the first start does not come by itself again. */
  tourSeen: v.boolean(),
});

/** What the learner did and wrote. Run settings are checked by the core's own schema when they are used. */
export const WorkSchema = v.object({
  lessonMarks: by(v.picklist(lessonMarks)),
  /** The last answer to each check of a lesson, by the lesson's and the check's name; with the round, counted from 0 and left out there, where a check has other numbers in every one. */
  answers: by(by(v.object({ given: text, right: v.boolean(), round: v.exactOptional(round) }))),
  /** Sections of a lesson, counted from 0: its headings stand in the same order in every language. */
  bookmarks: by(v.pipe(v.array(amount), v.maxLength(MAX_ENTRIES))),
  /** What the learner wrote about a lesson. */
  notes: by(v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH))),
  /** The texts last typed into a lesson's form, by lesson and field. */
  forms: by(texts),
  /** Values of a lesson's form that the learner gave a name to. */
  presets: by(presets),
  exercises: by(exercise),
  programs: by(program),
  drawings: by(drawing),
  points: v.pipe(v.array(planePoint), v.maxLength(MAX_POINTS)),
});

const panelNames = v.pipe(v.array(name), v.maxLength(MAX_ENTRIES));

/** Where the learner was. It changes all the time, and losing it costs only the place. */
export const SessionSchema = v.object({
  /** The lesson or page on screen, by its name. */
  page: name,
  /** How far it was scrolled, in pixels. */
  scrollTop: amount,
  /** Parts that fold: whether they are open. */
  panels: by(v.boolean()),
  /** Panels of the lab that are open, in their order. */
  labPanels: panelNames,
  /** The experiment that is open in the lab, as its file has it; empty for none. It has panels of its own. */
  experiment: v.object({
    file: v.pipe(v.string(), v.maxLength(MAX_EXPERIMENT_LENGTH)),
    panels: panelNames,
  }),
  /** The exercise on the workbench, by its name; empty for the list of them. */
  exercise: name,
  /** The program on screen, by its key or an example's name; empty for the list of them. */
  program: name,
});

export type Preferences = v.InferOutput<typeof PreferencesSchema>;
export type Work = v.InferOutput<typeof WorkSchema>;
export type Session = v.InferOutput<typeof SessionSchema>;

export type Language = Preferences['language'];
export type ExerciseDepth = (typeof exerciseDepths)[number];
export type ExerciseWork = Work['exercises'][string];
export type Program = Work['programs'][string];
export type Drawing = Work['drawings'][string];
export type PlanePoint = Work['points'][number];
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
export interface SettingsChanges {
  readonly preferences?: Partial<Preferences> | undefined;
  readonly work?: Partial<Work> | undefined;
  readonly session?: Partial<Session> | undefined;
}

/** The same as it is given: known fields, of which each is looked at by itself when it is kept. */
export const GivenChangesSchema = v.pipe(
  NoListSchema,
  v.strictObject({
    preferences: fieldsOf(PreferencesSchema),
    work: fieldsOf(WorkSchema),
    session: fieldsOf(SessionSchema),
  }),
);

export type GivenChanges = v.InferOutput<typeof GivenChangesSchema>;

function fieldsOf<Entries extends v.ObjectEntries>({
  entries,
}: v.ObjectSchema<Entries, undefined>) {
  const anything = Object.keys(entries).map((field) => [field, v.optional(v.unknown())]);
  type Fields = Record<keyof Entries, v.OptionalSchema<v.UnknownSchema, undefined>>;
  return v.optional(v.pipe(NoListSchema, v.strictObject(Object.fromEntries(anything) as Fields)));
}

/** What there is before anything was chosen. */
export function defaultPreferences(language: Language): Preferences {
  return {
    language,
    theme: 'system',
    textSize: 'normal',
    motion: 'system',
    codeLanguage: 'python',
    trainingSpeed: 'full',
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
  exercises: {},
  programs: {},
  drawings: {},
  points: [],
};

/** Where the first start begins. */
export const firstSession: Session = {
  page: '01-mlp',
  scrollTop: 0,
  panels: {},
  labPanels: ['surface', 'curves', 'network'],
  experiment: { file: '', panels: [] },
  exercise: '',
  program: '',
};

export function defaultSettings(language: Language): Settings {
  return { preferences: defaultPreferences(language), work: emptyWork, session: firstSession };
}
