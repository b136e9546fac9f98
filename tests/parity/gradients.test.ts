// `gradients` on the command line: its JSON, its exit status, its options, and PyTorch's numbers in it.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { core, jsonLines } from './commandLine.ts';

type Rows = readonly (readonly number[])[];

interface ParameterJson {
  readonly shape: readonly [number, number];
  readonly manual: Rows;
  readonly reference: readonly (readonly (number | null)[])[];
  readonly maxAbsoluteDifference: number;
  readonly maxRelativeDifference: number;
  readonly allclose: boolean;
  readonly kinks?: number;
  readonly unmeasured?: number;
}

interface GradientsJson {
  readonly loss: number;
  readonly parameters: Readonly<Record<string, ParameterJson>>;
  readonly steps?: { readonly smallest: number; readonly largest: number };
  readonly partsAt?: string;
  readonly because?: string;
}

interface Recording {
  readonly loss: number;
  readonly loss_float64: number;
  readonly autograd_float32: Readonly<Record<string, Rows>>;
  readonly autograd_float64: Readonly<Record<string, readonly number[]>>;
}

function recording(task: string, seed: number): Recording {
  const path = `../../resources/recorded/backward-${task}-seed${seed}.json`;
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Recording;
}

async function gradients(options: string) {
  const words = options.split(' ').filter((word) => word !== '');
  const outcome = await core('gradients', ...words);
  expect(outcome.stderr).toBe('');
  const lines = jsonLines(outcome);
  expect(lines).toHaveLength(1);
  return { status: outcome.status, json: lines[0] as GradientsJson };
}

/** By how much the bar for gradients is missed: at most 1. */
function error(manual: Rows, truth: readonly number[]): number {
  const actual = manual.flat();
  expect(actual).toHaveLength(truth.length);
  const largest = Math.max(...truth.map(Math.abs));
  const errors = truth.map(
    (value, k) => Math.abs(actual[k] - value) / (1e-4 * Math.abs(value) + 1e-6 * largest),
  );
  return Math.max(...errors);
}

function wrongIn({ parameters }: GradientsJson): string[] {
  return Object.keys(parameters).filter((name) => !parameters[name].allclose);
}

const shapes = (outputs: number) => ({
  W1: [30, 64],
  b1: [1, 30],
  W2: [outputs, 30],
  b2: [1, outputs],
});

const recordings = ['classification', 'regression'].flatMap((task) =>
  [0, 42].map((seed) => [task, seed] as const),
);

describe('gradients', () => {
  it.concurrent.each(recordings)('prints PyTorch’s for %s with seed %d', async (task, seed) => {
    const truth = recording(task, seed);
    const options = `--task ${task} --seed ${seed}`;
    for (const reference of ['autograd', 'recorded']) {
      const { status, json } = await gradients(`${options} --reference ${reference}`);
      expect(status).toBe(0);
      expect(Object.keys(json)).toEqual(['kernels', 'loss', 'parameters']);
      expect(Math.abs(json.loss / truth.loss_float64 - 1)).toBeLessThan(1e-6);
      const outputs = task === 'regression' ? 1 : 10;
      expect(Object.keys(json.parameters)).toEqual(['W1', 'b1', 'W2', 'b2']);
      for (const [name, shape] of Object.entries(shapes(outputs))) {
        const found = json.parameters[name];
        expect(Object.keys(found)).toEqual([
          'shape',
          'manual',
          'reference',
          'maxAbsoluteDifference',
          'maxRelativeDifference',
          'allclose',
        ]);
        expect(found.shape).toEqual(shape);
        for (const rows of [found.manual, found.reference]) {
          expect([rows.length, rows[0].length]).toEqual(shape);
        }
        expect(found.allclose).toBe(true);

        const exact = truth.autograd_float64[name];
        expect(error(found.manual, exact)).toBeLessThanOrEqual(1);
        expect(error(found.reference as Rows, exact)).toBeLessThan(1e-4);
        if (reference === 'recorded') expect(found.reference.flat()).toEqual(exact);

        const [a, b] = [found.manual.flat(), found.reference.flat() as number[]];
        const differences = a.map((value, k) => Math.abs(value - b[k]));
        expect(found.maxAbsoluteDifference).toBe(Math.max(...differences));
        const relative = differences.map((difference, k) =>
          difference === 0 ? 0 : difference / Math.max(Math.abs(a[k]), Math.abs(b[k])),
        );
        expect(found.maxRelativeDifference).toBe(Math.max(...relative));
      }
    }
  });

  it('at torch’s own tolerance has torch’s False for regression with seed 0 on the plain kernels', async () => {
    const { status, json } = await gradients(
      '--task regression --reference recordedFloat32 --rtol 1e-5 --atol 1e-8 --kernels plain',
    );
    expect(status).toBe(1);
    expect(wrongIn(json)).toEqual(['W1']);
    expect(json.partsAt).toBe('W1');
    const printed = json.parameters.W1.reference.flat();
    const recorded = recording('regression', 0).autograd_float32.W1.flat();
    expect(printed).toEqual(recorded.map(Math.fround));
  });

  it('parts from autograd with randn weights in all of classification', async () => {
    const { status, json } = await gradients('--init randn');
    expect(status).toBe(1);
    expect(wrongIn(json)).toEqual(['W1', 'b1', 'W2', 'b2']);
    expect(json.partsAt).toBe('Z2');
    expect(json.because).toMatch(/^In 1056 of 1437 rows .* 1e-10 /);
  });

  it('says of the 1e-10 wherever it parts the two, and nowhere else', async () => {
    const few = '--rows 40 --hidden 4';
    const because = async (options: string) => (await gradients(`${few} ${options}`)).json.because;
    expect(await because('--init randn --reference finite')).toMatch(/^In \d+ of 40 rows /);
    expect(await because('--init randn --reference finite --bug wrongSign')).toBeUndefined();
    expect(await because('--bug wrongSign')).toBeUndefined();
    expect(await because('--reference finite')).toBeUndefined();
    expect(await because('--init randn --reference finite --task binary')).toBeUndefined();
    const table = await core('gradients', ...`${few} --init randn --table`.split(' '));
    expect(table.status).toBe(1);
    expect(table.stdout.trimEnd().split('\n').at(-1)).toContain('1e-10');
  });

  it('tells of finite differences their steps, kinks and what was left out', async () => {
    const all = await gradients('--reference finite --rows 40');
    expect(all.status).toBe(0);
    expect(Object.keys(all.json)).toEqual(['kernels', 'loss', 'parameters', 'steps']);
    expect(all.json.steps).toEqual({ smallest: 2 ** -17, largest: 2 ** -17 });
    const sample = await gradients('--reference=finite --rows=4 --hidden=64,16 --activation tanh');
    expect(sample.status).toBe(0);
    const { parameters } = sample.json;
    const left = Object.values(parameters).map(({ unmeasured }) => unmeasured);
    expect(left).toEqual([64 * 64 - 200, 0, 64 * 16 - 200, 0, 0, 0]);
    for (const { reference, kinks, unmeasured } of Object.values(parameters)) {
      expect(kinks).toBe(0);
      expect(reference.flat().filter((value) => value === null)).toHaveLength(unmeasured ?? -1);
    }
  });

  it('takes every option', async () => {
    const { status, json } = await gradients(
      '--task regression --standardize-target --seed 4294967295 --hidden 5,4 --activation sigmoid --init kaiming --rows 7 --reference autograd --rtol 0.001 --atol 0',
    );
    expect(status).toBe(0);
    expect(Object.values(json.parameters).map(({ shape }) => shape)).toEqual([
      [5, 64],
      [1, 5],
      [4, 5],
      [1, 4],
      [1, 4],
      [1, 1],
    ]);
    expect(json.loss).toBeLessThan(20);
  });

  it('takes the digit of a binary task and the number of rows', async () => {
    const found = await Promise.all(
      ['', '--digit 8', '--digit 3', '--rows 1437', '--rows 100'].map((options) =>
        gradients(`--task binary ${options}`),
      ),
    );
    expect(found.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0]);
    const [plain, eight, three, all, some] = found.map(({ json }) => json);
    expect(eight).toEqual(plain);
    expect(all).toEqual(plain);
    expect(three.loss).not.toBe(plain.loss);
    expect(some.loss).not.toBe(plain.loss);
    expect(plain.parameters.W2.shape).toEqual([1, 30]);
  });

  it('calls close what the given tolerances allow', async () => {
    const statuses = ['--rtol 0 --atol 0', '--rtol 0 --atol 1', '--rtol 1e-12 --atol 1e-3'].map(
      async (tolerance) => (await gradients(`--rows 50 ${tolerance}`)).status,
    );
    expect(await Promise.all(statuses)).toEqual([1, 0, 0]);
  });

  const all = ['W1', 'b1', 'W2', 'b2'];
  const bugs: readonly (readonly [bug: string, wrong: readonly string[], partsAt: string])[] = [
    ['forgottenMean', all, 'Z2'],
    ['forgottenMask', ['W1', 'b1'], 'Z1'],
    ['maskFromGradient', ['W1', 'b1'], 'Z1'],
    ['transposedWeight', ['W1', 'b1'], 'A1'],
    ['biasNotSummed', ['b1', 'b2'], 'b2'],
    ['wrongSign', all, 'Z2'],
    ['missingTwo', all, 'Z2'],
    ['accumulated', all, 'b2'],
    ['updatedWeight', ['W1', 'b1'], 'A1'],
  ];

  it.concurrent.each(bugs)('finds the bug %s, with status 1', async (bug, wrong, partsAt) => {
    const task = bug === 'missingTwo' ? 'regression' : 'classification';
    for (const reference of ['autograd', 'recorded']) {
      const { status, json } = await gradients(
        `--task ${task} --bug ${bug} --reference ${reference}`,
      );
      expect(status).toBe(1);
      expect(wrongIn(json)).toEqual(wrong);
      // A recording holds the parameters' gradients alone.
      const parting = reference === 'autograd' ? partsAt : wrong[wrong.length - 1];
      expect(json.partsAt).toBe(parting);
    }
  });

  it('prints a table with a row per parameter', async () => {
    const right = await core('gradients', '--table', '--reference', 'finite');
    expect(right).toMatchObject({ status: 0, stderr: '' });
    const lines = right.stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^Loss 3\.13315/);
    expect(lines[1]).toMatch(/parameter +shape +max absolute +max relative +allclose/);
    expect(lines.slice(2).map((line) => line.trim().split(/ {2,}/)[0])).toEqual(all);
    expect(lines[2]).toMatch(/\(30, 64\).+ true +\d+ at a kink of the activation, not judged$/);
    expect(lines).toHaveLength(6);

    const wrong = await core('gradients', '--table', '--bug', 'updatedWeight');
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toMatch(/W1 .+ false/);
    expect(wrong.stdout).toMatch(/W2 .+ true/);
    expect(wrong.stdout).toMatch(/\nGoing backward, the gradients part at A1\n$/);
  });
});
