// Runs whose exported Python program is held against the app: what it printed with real PyTorch lies in tests/golden/python.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import {
  dataNames,
  described,
  descriptionOf,
  type DataName,
} from '../../core/data/descriptions.ts';
import { extraFeatures } from '../../core/data/extraFeatures.ts';
import { presets, type PresetName, type RunConfig } from '../../core/training/runConfig.ts';
import { tableCases, tableFolder } from './tableCases.ts';

const seeds = [0, 42];

function seeded(config: RunConfig, seed: number): RunConfig {
  return { ...config, torchSeed: seed, numpySeed: seed };
}

const optimized: Readonly<Record<string, Partial<RunConfig>>> = {
  momentum: { optimizer: 'momentum', momentum: 0.8 },
  rmsprop: { optimizer: 'rmsprop', learningRate: 0.001, alpha: 0.95 },
  adam: { optimizer: 'adam', learningRate: 0.001, beta1: 0.8, beta2: 0.99 },
  dropout: { dropout: 0.3, hiddenSizes: [24, 16], activations: ['relu', 'tanh'] },
  'sgd-weight-decay': { weightDecay: 0.01 },
  'adam-weight-decay': { optimizer: 'adam', learningRate: 0.001, weightDecay: 0.01 },
};

/** A network on generated data, for the first of the tasks that they serve. */
function generated(data: DataName): RunConfig {
  const settings = { ...presets.article, data, ...descriptionOf(data).suits };
  const [task] = described(settings).tasks;
  const base = { ...settings, task, samples: 200, noise: 0.2, dataSeed: 3 };
  return { ...base, hiddenSizes: [16, 8], activations: ['tanh'], epochs: 5 };
}

/** By the name of the recording. */
export const pythonCases: Readonly<Record<string, RunConfig>> = {
  ...Object.fromEntries(
    (Object.keys(presets) as PresetName[]).flatMap((name) =>
      seeds.map((seed) => [`${name}-${seed}`, seeded(presets[name], seed)] as const),
    ),
  ),
  // From epoch 12 on PyTorch itself differs by 1.1e-5 from one processor to another: a ReLU of seed 42 is at its kink.
  ...Object.fromEntries(
    seeds.map((seed) => [
      `two-hidden-layers-${seed}`,
      seeded({ ...presets.article, hiddenSizes: [48, 24], epochs: 10 }, seed),
    ]),
  ),
  'leaky-relu': { ...presets.article, activations: ['leakyRelu'], epochs: 5 },
  sigmoid: { ...presets.article, activations: ['sigmoid'], epochs: 5 },
  tanh: { ...presets.refactored, activations: ['tanh'], epochs: 5, testShare: 0.3, splitSeed: 7 },
  identity: { ...presets.binary, activations: ['identity'], epochs: 5, positiveClass: 3 },
  'an activation for each layer': {
    ...presets.article,
    hiddenSizes: [20, 15, 12],
    activations: ['tanh', 'relu', 'sigmoid'],
    epochs: 5,
  },
  ...Object.fromEntries(
    Object.entries(optimized).map(([name, changes]) => [
      name,
      { ...presets.article, epochs: 5, ...changes },
    ]),
  ),
  'changed while paused': {
    ...presets.article,
    epochs: 6,
    optimizer: 'momentum',
    changes: [
      { afterStep: 60, learningRate: 0.003, batchSize: 50 },
      { afterStep: 100, learningRate: 0.05 },
      { afterStep: 125, batchSize: 400 },
    ],
  },
  ...Object.fromEntries(
    dataNames
      .filter((data) => data !== 'digits' && data !== 'table')
      .map((data) => [`data-${data}`, generated(data)] as const),
  ),
  'data-moons-extra': {
    ...generated('moons'),
    extraFeatures: [...extraFeatures],
    standardization: 'columns',
  },
  'data-aboveCubic-extra': { ...generated('aboveCubic'), extraFeatures: ['x1*x2', 'x1^2'] },
  ...tableCases,
};

/** A Python that has PyTorch and scikit-learn, where there is one. */
export function findPython(): string | undefined {
  return [process.env.PYTHON, 'python3', '/usr/bin/python3'].find(
    (python) =>
      python !== undefined && spawnSync(python, ['-c', 'import torch, sklearn']).status === 0,
  );
}

/** NumPy's own sine and cosine for AVX-512 differ from the C library's in the last place, and with them data made on different processors. */
const env = {
  ...process.env,
  NPY_DISABLE_CPU_FEATURES: 'AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL',
};

/** What a program prints. @throws when it fails */
export function runPython(python: string, program: string): string {
  const { status, stdout, stderr } = spawnSync(python, ['-'], {
    input: program,
    env,
    // Where the tables lie that some of the programs read.
    cwd: tableFolder,
  });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout.toString();
}

/**
 * What each program prints. One Python runs them all: importing PyTorch takes longer than most of them.
 * @throws when one fails
 */
export function runPrograms(
  python: string,
  programs: Readonly<Record<string, string>>,
): Record<string, string> {
  const printed = runPython(
    python,
    `
import contextlib, io, json

printed = {}
for name, program in json.loads(${JSON.stringify(JSON.stringify(programs))}).items():
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        exec(compile(program, name, "exec"), {"__name__": "__main__"})
    printed[name] = text.getvalue()
print(json.dumps(printed))
`,
  );
  return JSON.parse(printed) as Record<string, string>;
}

/** What a program printed when it was recorded, below its `hashLine`. */
export function recordedPython(name: string): string {
  return readFileSync(new URL(`../golden/python/${name}.txt`, import.meta.url), 'utf8');
}

/** Tells by a recording's first line whether it is of this program. */
export function hashLine(program: string): string {
  return `# of the program ${createHash('sha256').update(program).digest('hex')}`;
}
