// `judge`: holds a learner's file against an exercise, value by value.

import { readFile } from 'node:fs/promises';

import { exercises } from '../exercises/catalogue.ts';
import type { Exercise } from '../exercises/exercise.ts';
import type { DigitRows } from '../exercises/draw.ts';
import { parseDigits } from '../data/digits.ts';
import { Judge } from '../judge/judge.ts';
import type { Recorded } from '../judge/measure.ts';
import type { TensorVerdict } from '../judge/verdict.ts';
import {
  knownMistakes,
  mistakeWords,
} from '../judge/words/mistakeName.ts';
import { startPython } from '../python/startPython.ts';
import { CommandError, quoted } from './commandError.ts';
import { useKernels } from './kernelsOption.ts';
import { nodeHost } from './nodeHost.ts';
import { readOptions } from './options.ts';
import { printJson } from './output.ts';
import { pythonFiles } from './pythonFiles.ts';
import { sourceOf } from './sourceFile.ts';

const NOT_PASSED = 1;
const NOT_RUN = 2;

export async function judgeCommand(
  given: readonly string[],
): Promise<number> {
  if (given[0] === '--list') return list();
  const [id, file, ...rest] = given;
  const exercise = exercises.find((each) => each.id === id);
  if (!exercise) {
    throw new CommandError(
      `${id === undefined || id.startsWith('-') ? 'Name an exercise after judge' : `There is no exercise ${quoted(id)}`}: ${exercises.map((each) => each.id).join(', ')}.`,
    );
  }
  if (file === undefined || file.startsWith('-'))
    throw new CommandError(`Name a file after ${id}.`);
  useKernels(readOptions(rest, ['kernels'], []));
  const code = await sourceOf(file);
  const python = await startPython(await pythonFiles(), {
    onLine: () => undefined,
  });
  const judge = new Judge(python, await materialOf(exercise));
  const { ran, ...verdict } = judge.judge(code);
  printJson({ ...verdict, tensors: plain(verdict.tensors) });
  if (!ran) return NOT_RUN;
  return verdict.passed ? 0 : NOT_PASSED;
}

/** Text of an exercise's solution, the digits, and what PyTorch made of the cases. */
export async function materialOf(exercise: Exercise) {
  const folder = new URL(
    `../exercises/${exercise.id}/`,
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
  return { exercise, solution, digits, recorded: all[exercise.id] };
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

/** JSON has no infinity and no NaN: they are written as texts. */
function plain(tensors: Readonly<Record<string, TensorVerdict>>) {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]) => [
      name,
      Object.fromEntries(
        Object.entries(tensor).map(([key, value]) => [
          key,
          typeof value === 'number' && !Number.isFinite(value)
            ? String(value)
            : value,
        ]),
      ),
    ]),
  );
}

function list(): number {
  printJson({
    exercises: exercises.map(({ id, lesson, asks }) => ({
      id,
      lesson,
      asks: asks.map(({ name, signature, returns }) => ({
        name,
        signature,
        returns,
      })),
    })),
    mistakes: knownMistakes.map((name) => ({
      name,
      en: mistakeWords[name].en,
      ja: mistakeWords[name].ja,
    })),
  });
  return 0;
}
