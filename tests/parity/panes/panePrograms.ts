// The Python of panes as programs that real Python runs, and what they gave when they were recorded.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { cutPython } from '../../../renderer/build/cutPython.ts';
import { runPython } from '../pythonCases.ts';
import { asValue, type PaneCase, type Value } from './paneCase.ts';
import { lessonCases } from './paneCases.ts';
import { lessonsWithPanes, paneFile, pythonText } from './paneFiles.ts';
import { withoutComments } from './programFiles.ts';

/** From tests/golden/. */
export const RECORDED_PANES = 'python/panes.json';

/** What Python is asked about one pane. */
export interface Question {
  readonly program: string;
  readonly parts: readonly { readonly name: string; readonly code: string }[];
  readonly given: Readonly<Record<string, Value>>;
  readonly before: string;
  readonly run: string;
  readonly asks: readonly string[];
}

export type Answer = Readonly<Record<string, Value>>;

export interface RecordedAnswer {
  /** Of the question. */
  readonly hash: string;
  readonly answer: Answer;
}

/** By lesson and pane, e.g. `06-backward/linear`. */
export const paneCases: Readonly<Record<string, PaneCase>> = Object.fromEntries(
  Object.entries(lessonCases).flatMap(([lesson, cases]) =>
    Object.entries(cases).map(([pane, each]) => [`${lesson}/${pane}`, each] as const),
  ),
);

/** By lesson and pane: every one that a lesson has. */
export const paneNames: readonly string[] = lessonsWithPanes.flatMap((lesson) =>
  Object.keys(paneFile(lesson).panes).map((pane) => `${lesson}/${pane}`),
);

export function questionOf(name: string): Question {
  const [lesson = '', pane = ''] = name.split('/');
  const { python } = paneFile(lesson).panes[pane] ?? {};
  const { given, before = '', run = '', typescript } = paneCases[name] ?? {};
  if (!python || !given || !typescript) throw new Error(`There is no case for ${name}`);
  const program = pythonText(python.path);
  return {
    program: withoutComments(program),
    parts: python.names.map((part) => ({
      name: part,
      code: withoutComments(cutPython(program, [part], python.path)),
    })),
    given: Object.fromEntries(
      Object.entries(given).map(([key, value]) => [key, asValue(value)] as const),
    ),
    before,
    run,
    asks: Object.keys(typescript()),
  };
}

export function hashOf(question: Question): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('hex');
}

/** What Python gives for each pane. One Python runs them all. @throws when one fails */
export function askPython(
  python: string,
  questions: Readonly<Record<string, Question>>,
): Readonly<Record<string, Answer>> {
  const runner = readFileSync(new URL('runPanes.py', import.meta.url), 'utf8');
  const cases = JSON.stringify(JSON.stringify(questions));
  return JSON.parse(runPython(python, `CASES = ${cases}\n${runner}`)) as Record<string, Answer>;
}

export function recordedPanes(): Readonly<Record<string, RecordedAnswer>> {
  const text = readFileSync(new URL(`../../golden/${RECORDED_PANES}`, import.meta.url), 'utf8');
  return JSON.parse(text) as Record<string, RecordedAnswer>;
}
