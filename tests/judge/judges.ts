// Judges for tests: the app's Python, started once for a file of tests, and a judge for each exercise that is asked for.

import { readFile } from 'node:fs/promises';

import { startedPython } from '../startedPython.ts';
import { withoutInlining } from '../../core/cli/kernelsOption.ts';
import { exerciseMaterial } from '../../core/cli/exerciseMaterial.ts';
import { exercises } from '../../core/exercises/catalogue.ts';
import { Judge } from '../../core/judge/judge.ts';

/** Milliseconds that each look at the clock takes: however slow the machine is, a search tries as many changes. */
const TICK = 5;

const judges = new Map<string, Promise<Judge>>();

async function made(id: string): Promise<Judge> {
  const exercise = exercises.find((each) => each.id === id);
  if (!exercise) throw new RangeError(`There is no exercise ${id}`);
  withoutInlining();
  const { python } = await startedPython();
  let time = 0;
  return new Judge(python, await exerciseMaterial(exercise), () => (time += TICK));
}

export function judgeOf(id: string): Promise<Judge> {
  const judge = judges.get(id) ?? made(id);
  judges.set(id, judge);
  return judge;
}

export function solutionOf(id: string): Promise<string> {
  return readFile(new URL(`../../core/exercises/${id}/solution.py`, import.meta.url), 'utf8');
}
