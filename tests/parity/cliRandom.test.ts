// Random streams from the command line, its help, and which kernels it takes.

import { describe, expect, it } from 'vitest';

import { core, coreFromSources, jsonLines } from './commandLine.ts';
import { float32, recordedRandom } from './recordings.ts';

describe('random', () => {
  const draws = Object.entries(recordedRandom()).map(([key, values]) => {
    const [library, seed, size] = key.split(' ');
    const [, kind] = library.split('.');
    const options = [`--seed=${seed.split('=')[1]}`, `--${kind}=${size.split('=')[1]}`];
    return { options, values };
  });

  it.each(draws)('prints the recorded numbers for $options', async ({ options, values }) => {
    const outcome = await core('random', ...options);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    const [numbers] = jsonLines(outcome) as (number | number[])[][];
    expect(numbers.flat()).toEqual(float32(values));
  });

  it.each([
    ['--randn', 200_000, 200_000],
    ['--randn', '2x150000', 2],
    ['--randperm', 200_000, 1],
    ['--permutation', 1_000_000, 1],
  ])('prints a table of %s %s', async (option, size, lines) => {
    const { status, stdout, stderr } = await core('random', option, String(size), '--table');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(lines);
    const { length } = stdout.trim().split(/\s+/);
    expect(length).toBe(size === '2x150000' ? 300_000 : size);
  });

  it('nests the rows of a shape', async () => {
    const outcome = await core('random', '--randn', '3x5');
    const [rows] = jsonLines(outcome) as number[][][];
    expect(rows.map(({ length }) => length)).toEqual([5, 5, 5]);
  });

  it('prints a table with the same numbers', async () => {
    const { status, stdout } = await core('random', '--randn', '10x30', '--table');
    expect(status).toBe(0);
    const numbers = stdout.trim().split(/\s+/).map(Number);
    const recorded = recordedRandom()['torch.randn seed=0 shape=10x30'];
    expect(stdout.trimEnd().split('\n')).toHaveLength(10);
    numbers.forEach((number, i) => expect(number).toBeCloseTo(recorded[i], 5));
  });
});

describe('--help', () => {
  it.each([['--help'], ['help'], ['train', '--help']])(
    'explains all commands: %s',
    async (...options) => {
      const { status, stdout, stderr } = await core(...options);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      for (const command of ['train', 'forward', 'random'])
        expect(stdout).toContain(`  ${command} `);
    },
  );
});

describe('--kernels', () => {
  it('computes with the loops asked for and says which', async () => {
    const plain = await core('train', '--epochs', '1', '--kernels', 'plain');
    const fast = await core('train', '--epochs', '1', '--kernels', 'simd');
    const [plainDone, fastDone] = [plain, fast].map((outcome) => jsonLines(outcome).at(-1));
    expect(plainDone).toMatchObject({ type: 'done', kernels: 'plain' });
    expect(fastDone).toMatchObject({ type: 'done', kernels: 'simd-fma' });
  });

  it('refuses others in one sentence', async () => {
    const outcome = await core('train', '--kernels', 'cuda');
    expect(outcome).toEqual({
      status: 2,
      stdout: '',
      stderr: '--kernels must be one of: plain, simd.\n',
    });
  });
});

it('answers from its sources, as npm run core starts it, what it answers here from one file', async () => {
  for (const options of [['--help'], ['forward', '--seed', '42'], ['train', '--epochs', '0']]) {
    expect(await coreFromSources(...options)).toEqual(await core(...options));
  }
});
