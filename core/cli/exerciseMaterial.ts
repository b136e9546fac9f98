// What a judge needs of an exercise, read from its folder and from resources/.

import { readFile } from 'node:fs/promises';

import { parseDigits } from '../data/digits.ts';
import type { DigitRows } from '../exercises/draw.ts';
import type { Exercise } from '../exercises/exercise.ts';
import type { JudgeMaterial } from '../judge/judge.ts';
import type { Recorded } from '../judge/measure.ts';
import { nodeHost } from './nodeHost.ts';

/** Text of an exercise's solution, the digits, and what PyTorch made of the cases. */
export async function exerciseMaterial(
  exercise: Exercise,
): Promise<JudgeMaterial> {
  const folder = new URL(
    `../../core/exercises/${exercise.id}/`,
    import.meta.url,
  );
  const [solution, digits, recorded] = await Promise.all([
    readFile(new URL('solution.py', folder), 'utf8'),
    digitRows(),
    nodeHost.readText('recorded/exercises.json'),
  ]);
  const all = JSON.parse(recorded) as Record<
    string,
    Record<string, Recorded>
  >;
  return {
    exercise,
    solution,
    digits,
    recorded: all[exercise.id] ?? {},
  };
}

/** The first images, with mean 0 and deviation 1. */
async function digitRows(): Promise<DigitRows> {
  const { X, labels } = parseDigits(
    await nodeHost.readText('digits.csv'),
  );
  const mean = X.reduce((sum, value) => sum + value, 0) / X.length;
  const variance =
    X.reduce((sum, value) => sum + (value - mean) ** 2, 0) / X.length;
  const deviation = Math.sqrt(variance);
  const ROWS = 60;
  const first = X.subarray(0, ROWS * 64);
  return {
    count: ROWS,
    X: Float64Array.from(first, (value) => (value - mean) / deviation),
    labels: labels.subarray(0, ROWS),
  };
}
