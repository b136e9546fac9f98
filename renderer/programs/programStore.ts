// The learner's programs, as they are kept: made, changed, deleted and brought back.

import {
  isKeepable,
  MAX_PROGRAM_LENGTH,
  type Program,
  type Work,
} from '../../electron/settings.ts';
import { session, work } from '../state/settings.svelte.ts';
import { undoStack } from '../state/undo.svelte.ts';

type Programs = Work['programs'];

/** As many as a record of settings may hold. */
const MAX_PROGRAMS = 500;
const MAX_NAME = 200;

/** The latest changed first. */
export function listed(programs: Programs): (readonly [key: string, program: Program])[] {
  return Object.entries(programs).sort(([, a], [, b]) => b.at - a.at);
}

/** @returns its key; undefined where there is no room for it */
export function addProgram(name: string, code: string, answers?: string): string | undefined {
  const programs = work.current.programs;
  const key = freeKey(programs);
  const made = {
    name: freeName(name, programs),
    code,
    at: Date.now(),
    ...(answers && { answers }),
  };
  return keep({ ...programs, [key]: made }) ? key : undefined;
}

/** @returns whether it is kept: a program may be as long as MAX_PROGRAM_LENGTH, and all of them together may fill a field of the settings */
export function changeProgram(key: string, changes: Partial<Program>): boolean {
  const programs = work.current.programs;
  const program = programs[key];
  if (!program) return false;
  return keep({ ...programs, [key]: { ...program, ...changes, at: Date.now() } });
}

/** Can be undone. @returns a function that brings it back */
export function deleteProgram(key: string): () => void {
  const { [key]: program } = work.current.programs;
  const put = () => {
    if (program) work.change({ programs: { ...work.current.programs, [key]: program } });
  };
  const remove = () => {
    const others = Object.entries(work.current.programs).filter(([each]) => each !== key);
    work.change({ programs: Object.fromEntries(others) });
    if (session.current.program === key) openProgram('');
  };
  remove();
  undoStack.record({ undo: put, redo: remove });
  return put;
}

/** @param key of a program, or an example's; empty for the list of all */
export function openProgram(key: string): void {
  session.change({ program: key });
}

function keep(programs: Programs): boolean {
  const all = Object.values(programs);
  const fits = all.every(({ code }) => code.length <= MAX_PROGRAM_LENGTH);
  if (!fits || all.length > MAX_PROGRAMS || !isKeepable(programs)) return false;
  work.change({ programs });
  return true;
}

function freeKey(programs: Programs): string {
  let number = Object.keys(programs).length + 1;
  while (Object.hasOwn(programs, String(number))) number += 1;
  return String(number);
}

function freeName(name: string, programs: Programs): string {
  const taken = new Set(Object.values(programs).map((each) => each.name));
  let free = name.slice(0, MAX_NAME);
  for (let i = 2; taken.has(free); i++) free = `${name.slice(0, MAX_NAME - 10)} ${i}`;
  return free;
}
