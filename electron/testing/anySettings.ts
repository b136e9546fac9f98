// Settings of every kind that their schemas take, for properties.

import fc from 'fast-check';

import {
  codeLanguages,
  exerciseDepths,
  languages,
  MAX_COORDINATE,
  motions,
  textSizes,
  themes,
  trainingSpeeds,
  type Settings,
} from '../settings.ts';

const inherited = ['__proto__', 'constructor', 'prototype'];

/** What keys of records and texts may hold: also halves of characters, quotes, line ends. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '\ud83d', '"\\\n\r\u2028\u0000', 'toString', '学習', '1e999'),
);
const key = text.filter((each) => !inherited.includes(each));

const by = <Entry>(entry: fc.Arbitrary<Entry>) => fc.dictionary(key, entry, { maxKeys: 5 });

/** What a place or a size may be: any finite number but negative ones. */
const amount = fc
  .double({ min: 0, noNaN: true, noDefaultInfinity: true })
  .map((value) => value + 0);

/** Of a place in the plane. */
const coordinate = fc
  .double({ min: -MAX_COORDINATE, max: MAX_COORDINATE, noNaN: true })
  .map((value) => value + 0);

const presets = fc.uniqueArray(fc.record({ name: text, texts: by(text) }), {
  maxLength: 4,
  selector: ({ name }) => name,
});

const depth = fc.constantFrom(...exerciseDepths);
const byDepth = <Entry>(entry: fc.Arbitrary<Entry>) =>
  fc.record({ blanks: entry, body: entry, empty: entry }, { requiredKeys: [] });
const help = fc.record({ hints: fc.nat({ max: 3 }), solution: fc.boolean() });

const exercise = fc.record(
  {
    depth,
    codes: byDepth(text),
    versions: fc.array(fc.record({ depth, code: text, at: amount }), { maxLength: 5 }),
    help: byDepth(help),
    passed: byDepth(fc.record({ hints: fc.nat({ max: 3 }), solution: fc.boolean(), code: text })),
  },
  { requiredKeys: [] },
);

export const anySettings: fc.Arbitrary<Settings> = fc.record({
  preferences: fc.record({
    language: fc.constantFrom(...languages),
    theme: fc.constantFrom(...themes),
    textSize: fc.constantFrom(...textSizes),
    motion: fc.constantFrom(...motions),
    codeLanguage: fc.constantFrom(...codeLanguages),
    trainingSpeed: fc.constantFrom(...trainingSpeeds),
    sidebarOpen: fc.boolean(),
    tourSeen: fc.boolean(),
  }),
  work: fc.record({
    lessonMarks: by(fc.constantFrom('opened' as const, 'done' as const)),
    answers: by(by(fc.record({ given: text, right: fc.boolean() }))),
    bookmarks: by(fc.array(amount, { maxLength: 5 })),
    notes: by(text),
    forms: by(by(text)),
    presets: by(presets),
    exercises: by(exercise),
    programs: by(fc.record({ name: text, code: text, at: amount })),
    drawings: by(
      fc.record({
        pixels: fc.array(fc.nat({ max: 16 }), { minLength: 64, maxLength: 64 }),
        label: fc.nat({ max: 9 }),
        at: amount,
      }),
    ),
    points: fc.array(fc.record({ x: coordinate, y: coordinate, label: fc.nat({ max: 4 }) }), {
      maxLength: 5,
    }),
  }),
  session: fc.record({
    ...{ page: text, scrollTop: amount, panels: by(fc.boolean()) },
    labPanels: fc.array(text, { maxLength: 5 }),
    experiment: fc.record({ file: text, panels: fc.array(text, { maxLength: 5 }) }),
    ...{ exercise: text, program: text },
  }),
});
