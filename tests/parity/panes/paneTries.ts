// The programs in which panes can be tried, and what real Python printed for them.

import { dirname } from 'node:path/posix';

import type { Language } from '../../../electron/settings.ts';
import { withCommentsIn } from '../../../renderer/build/cutPython.ts';
import { tryProgram } from '../../../renderer/build/tryProgram.ts';
import { hashLine } from '../pythonCases.ts';
import { paneFile, pythonText } from './paneFiles.ts';
import { paneNames } from './panePrograms.ts';
import { withoutComments } from './programFiles.ts';

/** From tests/golden/. */
export const RECORDED_TRIES = 'python/tries.json';

export interface RecordedTry {
  /** Of the program. */
  readonly hash: string;
  readonly printed: string;
}

/** As the pane of that name offers it. */
export function triedProgram(name: string, language: Language): string {
  const [lesson = '', pane = ''] = name.split('/');
  const { python } = paneFile(lesson).panes[pane] ?? {};
  if (!python) throw new Error(`There is no pane ${name}`);
  const { path, names } = python;
  const tries = pythonText(`${dirname(path)}/tries.py`);
  return withCommentsIn(language, tryProgram(tries, pythonText(path), names, path), path);
}

/** By lesson and pane, as they compute. */
export const triedPrograms: Readonly<Record<string, string>> = Object.fromEntries(
  paneNames.map((name) => [name, withoutComments(triedProgram(name, 'en'))]),
);

export function hashOfTry(name: string): string {
  return hashLine(triedPrograms[name] ?? '');
}
