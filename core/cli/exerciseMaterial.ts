// What a judge needs of an exercise, read from its folder and from resources/.

import { readFile } from 'node:fs/promises';

import type { Exercise } from '../exercises/exercise.ts';
import type { Text } from '../exercises/text.ts';
import type { JudgeMaterial } from '../judge/judge.ts';
import { digitRows, recordedOf } from '../judge/material.ts';
import { nodeHost } from './nodeHost.ts';

/** Text of an exercise's solution, the digits, and what PyTorch made of the cases. */
export async function exerciseMaterial(
  exercise: Exercise,
): Promise<JudgeMaterial> {
  const folder = folderOf(exercise.id);
  const [solution, digits, recorded] = await Promise.all([
    readFile(new URL('solution.py', folder), 'utf8'),
    nodeHost.readText('digits.csv'),
    nodeHost.readText('recorded/exercises.json'),
  ]);
  return {
    exercise,
    solution,
    digits: digitRows(digits),
    recorded: recordedOf(exercise.id, recorded) ?? {},
  };
}

/** What the exercise asks for, in Markdown. */
export async function exerciseText(id: string): Promise<Text> {
  const [en, ja] = await Promise.all(
    ['en.md', 'ja.md'].map((name) =>
      readFile(new URL(name, folderOf(id)), 'utf8'),
    ),
  );
  return { en, ja };
}

function folderOf(id: string): URL {
  return new URL(`../../core/exercises/${id}/`, import.meta.url);
}
