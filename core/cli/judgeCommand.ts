// `judge`: holds a learner's file against an exercise, value by value.

import { exercises } from '../exercises/catalogue.ts';
import { Judge } from '../judge/judge.ts';
import type { TensorVerdict } from '../judge/verdict.ts';
import {
  knownMistakes,
  mistakeWords,
} from '../judge/words/mistakeName.ts';
import { startPython } from '../python/startPython.ts';
import { CommandError, quoted } from './commandError.ts';
import { exerciseMaterial } from './exerciseMaterial.ts';
import { useKernels, withoutInlining } from './kernelsOption.ts';
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
  withoutInlining();
  const code = await sourceOf(file);
  const python = await startPython(await pythonFiles(), {
    onLine: () => undefined,
  });
  const judge = new Judge(python, await exerciseMaterial(exercise));
  const { ran, ...verdict } = judge.judge(code);
  printJson({ ...verdict, tensors: plain(verdict.tensors) });
  if (!ran) return NOT_RUN;
  return verdict.passed ? 0 : NOT_PASSED;
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
