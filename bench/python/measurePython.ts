// `npm run bench -- --python`: the article's training with gradients in Python, in the app's Python and in PyTorch's.

import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { allowFusedMultiplyAdd } from '../../core/cli/kernelsOption.ts';
import { pythonFiles } from '../../core/cli/pythonFiles.ts';
import { parseDigits, type Digits } from '../../core/data/digits.ts';
import type { ArrayType, ArrayValue, Namespace, Python } from '../../core/python/python.ts';
import { startPython } from '../../core/python/startPython.ts';
import { chooseKernels } from '../../core/tensor/kernels.ts';
import { Trainer, type EpochResult } from '../../core/training/trainer.ts';
import type { TrainerParts } from '../../core/training/trainerParts.ts';
import { makePythonRuntime } from '../../scripts/build/pythonRuntime.ts';
import { cacheFolder, projectRoot } from '../../scripts/project.ts';
import { withTempFolder } from '../../scripts/tempFolder.ts';
import { findPython } from '../../tests/parity/pythonCases.ts';
import { problemOf, type Problem } from '../problem.ts';
import { textTable } from '../report/table.ts';
import { median, spreadOf } from '../statistics.ts';
import { workloads } from '../workloads.ts';

/** Time, train loss, validation loss, right answers. */
type Training = readonly [milliseconds: number, trainLoss: number, valLoss: number, right: number];

const REQUIRING = 'requiring.py';
const programs = join(projectRoot, 'bench/python');

/** Prints what each takes; those in this process take turns. */
export async function measurePython(rounds: number): Promise<void> {
  await makePythonRuntime();
  allowFusedMultiplyAdd();
  chooseKernels('simd-fma');
  const digits = parseDigits(await readFile(join(projectRoot, 'resources/digits.csv'), 'utf8'));
  const started = performance.now();
  const python = await startPython(await pythonFiles(), {
    onLine: ({ text }) => console.log(text),
  });
  console.log(`Python started in ${Math.round(performance.now() - started)} ms`);

  await python.warmUp(() => setTimeout(20));
  const loop = await loopIn(python, digits);
  const requiring = python.newNamespace();
  ran(requiring, await readFile(join(programs, REQUIRING), 'utf8'));
  const backward = python.newNamespace();
  ran(backward, await readFile(join(programs, 'backward.py'), 'utf8'));
  const trainings: Record<string, () => Training> = {
    'Trainer, gradients in TypeScript': () => trained(digits, {}),
    'Trainer, gradients in Python': () => trained(digits, python.trainerParts(backward)),
    'loop in Python': loop,
    'loop with requires_grad': () => foundIn(requiring, 'loop()'),
    'classes, 100 epochs': () => foundIn(requiring, 'classes()'),
  };
  const times: Record<string, Training[]> = {};
  for (let round = -1; round < rounds; round++) {
    for (const [name, train] of Object.entries(trainings)) {
      const training = train();
      // The first round is the engine's: it compiles.
      if (round >= 0) (times[name] ??= []).push(training);
    }
  }
  const pytorch = await inPyTorch(digits, rounds);
  if (pytorch) Object.assign(times, pytorch);
  console.log(textTable(rowsOf(times)));
}

function rowsOf(times: Readonly<Record<string, readonly Training[]>>) {
  return [
    ['training', 'median ms', 'min', 'max', 'train loss', 'val loss', 'right'],
    ...Object.entries(times).map(([name, trainings]) => {
      const { minimum, maximum } = spreadOf(trainings.map(([milliseconds]) => milliseconds));
      const [, trainLoss, valLoss, right] = trainings[0];
      return [
        name,
        ...[median(trainings.map(([milliseconds]) => milliseconds)), minimum, maximum].map((each) =>
          each.toFixed(0),
        ),
        trainLoss.toFixed(6),
        valLoss.toFixed(6),
        String(right),
      ];
    }),
  ];
}

/** The article's 1,440 steps, with validation. */
function trained(digits: Digits, parts: TrainerParts): Training {
  const trainer = new Trainer(workloads.article, digits, parts);
  const start = performance.now();
  let last: EpochResult | undefined;
  while (trainer.steps < trainer.totalSteps) {
    trainer.step();
    if (trainer.atEpochEnd) last = trainer.finishEpoch();
  }
  if (!last) throw new RangeError('A training of no epochs cannot be timed');
  return [performance.now() - start, last.trainLoss, last.valLoss, last.valCorrect];
}

async function loopIn(python: Python, digits: Digits): Promise<() => Training> {
  const namespace = python.newNamespace();
  ran(namespace, await readFile(join(programs, 'loop.py'), 'utf8'));
  namespace.set('given', arraysOf(problemOf(workloads.article, digits)));
  return () => foundIn(namespace, 'measured(given)');
}

/** What an expression comes to. */
function foundIn(namespace: Namespace, expression: string): Training {
  ran(namespace, `found = ${expression}`);
  const found = namespace.get('found');
  if (!found.ok) throw new Error(found.error.traceback);
  return found.value as unknown as Training;
}

/** @throws Error with the traceback */
function ran(namespace: Namespace, source: string): void {
  const outcome = namespace.run(source);
  if (!outcome.ok) throw new Error(outcome.error.traceback);
}

/** As `train` of loop.py takes them. */
function arraysOf({ train, val, orders, parameters }: Problem) {
  const array = (
    dtype: ArrayType,
    shape: readonly number[],
    data: ArrayLike<number>,
  ): ArrayValue => ({ kind: 'array', library: 'torch', dtype, shape, data });
  const matrix = ({ rows, columns, data }: Problem['train']['X']) =>
    array('float32', [rows, columns], data);
  return [
    ...[matrix(train.X), matrix(train.y), matrix(val.X), matrix(val.y)],
    array('int64', [val.labels.length], val.labels),
    orders.map((order) => array('int64', [order.length], order)),
    ...parameters.map(({ name, rows, columns, values }) =>
      array('float32', name.startsWith('b') ? [columns] : [rows, columns], values),
    ),
  ];
}

/** The same programs in real PyTorch, with one thread; nothing where there is none. */
async function inPyTorch(
  digits: Digits,
  rounds: number,
): Promise<Record<string, Training[]> | undefined> {
  const python = findPython();
  if (python === undefined) return undefined;
  const plain = (value: ArrayValue | readonly ArrayValue[]): unknown =>
    'kind' in value
      ? { dtype: value.dtype, shape: value.shape, data: Array.from(value.data) }
      : value.map(plain);
  const given = arraysOf(problemOf(workloads.article, digits)).map(plain);
  return withTempFolder(cacheFolder, async (folder) => {
    const file = join(folder, 'given.json');
    await writeFile(file, JSON.stringify(given));
    const program = `${await readFile(join(programs, 'loop.py'), 'utf8')}
${await readFile(join(programs, REQUIRING), 'utf8')}
import json
torch.set_num_threads(1)
def read(value):
    if isinstance(value, list):
        return [read(each) for each in value]
    return torch.tensor(value["data"], dtype=getattr(torch, value["dtype"])).reshape(value["shape"])
given = read(json.load(open(${JSON.stringify(file)})))
def without_gradients():
    with torch.no_grad():
        return measured(given)
measures = {"loop in PyTorch": without_gradients, "loop with requires_grad in PyTorch": loop, "classes, 100 epochs in PyTorch": classes}
print(json.dumps({name: [measure() for _ in range(${rounds + 1})][1:] for name, measure in measures.items()}))
`;
    const { status, stdout, stderr } = spawnSync(python, ['-'], { input: program });
    if (status !== 0) throw new Error(stderr.toString());
    return JSON.parse(stdout.toString()) as Record<string, Training[]>;
  });
}
