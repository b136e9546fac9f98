// The whole programs beside the lessons, and where their output is recorded.

import { hashLine } from '../pythonCases.ts';
import { lessonsWithPanes, paneFile, pythonText } from './paneFiles.ts';

/** From renderer/lessons, one for each lesson. */
export const programPaths: readonly string[] = lessonsWithPanes.map(
  (lesson) => paneFile(lesson).program,
);

/** A program as it computes: whoever rewords a comment needs no Python. */
export function withoutComments(program: string): string {
  return program.replaceAll(/^ *# .*\n/gm, '');
}

export function programAt(path: string): string {
  return withoutComments(pythonText(path));
}

/** Its name in tests/golden/python. */
export function recordingOf(path: string): string {
  return `lesson-${path.split('/')[0] ?? ''}`;
}

/** The first line of its recording. */
export function hashOfProgram(path: string): string {
  return hashLine(programAt(path));
}
