// Mistakes at the command line: one sentence on stderr, exit status 2, never a stack.

import { describe, expect, it } from 'vitest';

import { core, coreWithClosedReader, coreWithClosedOutput, type Outcome } from './commandLine.ts';

function expectOneSentence({ status, stderr }: Outcome, mentions: string) {
  expect(status).toBe(2);
  expect(stderr).toMatch(/^[^\n]+[.]\n$/);
  expect(stderr).not.toMatch(/ {4}at |Error:|undefined|\[object/);
  expect(stderr).toContain(mentions);
}

/** What is typed, and what the sentence must mention. */
const mistakes: readonly (readonly [typed: string, mentions: string])[] = [
  ['', 'command is missing'],
  ['tarin', 'no command "tarin"'],
  ['--seed 1', 'no command "--seed"'],
  ['train --lerning-rate 1', '--lerning-rate'],
  ['train extra', 'extra'],
  ['forward --epochs 3', '--epochs'],
  ['random --randn 3 --numpy-seed 1', '--numpy-seed'],

  ['train --seed', '--seed'],
  ['train --seed --epochs 2', '--seed'],
  ['train --hidden', '--hidden'],
  ['train --table=yes', '--table'],
  ['random --randn', '--randn'],

  ['train --seed -1', '--seed'],
  ['train --seed=-1', '--seed'],
  ['forward --seed -1', '--seed'],
  ['random --seed -1 --randn 3', '--seed'],
  ['train --numpy-seed -1', '--numpy-seed'],
  ['train --split-seed -1', '--split-seed'],
  ['train --seed 4294967296', '--seed'],
  ['forward --seed 4294967296', '--seed'],
  ['random --seed 4294967296 --randn 3', '--seed'],
  ['train --seed 1.5', '--seed'],
  ['train --seed one', '--seed'],
  ['train --seed=', '--seed'],
  ['forward --seed=', '--seed'],

  ['train --preset other', '--preset'],
  ['train --preset toString', '--preset'],
  ['train --hidden 0', '--hidden'],
  ['train --hidden 1025', '--hidden'],
  ['train --hidden 30,', '--hidden'],
  ['train --hidden 1,2,3,4,5', '--hidden'],
  ['train --hidden 1,024', '"1024" or "1,24"'],
  ['train --hidden 1,000', '"1000" or "1,0"'],
  ['train --hidden 30,010', '"30010" or "30,10"'],
  ['train --hidden 1,024,000', 'two ways'],
  ['train --init zeros', '--init'],
  ['train --learning-rate 0', '--learning-rate'],
  ['train --learning-rate -0.1', '--learning-rate'],
  ['train --learning-rate 1001', '--learning-rate'],
  ['train --learning-rate Infinity', '--learning-rate'],
  ['train --learning-rate NaN', '--learning-rate'],
  ['train --batch-size 0', '--batch-size'],
  ['train --batch-size 1438', '1437'],
  ['train --batch-size 1e9', '--batch-size'],
  ['train --epochs 0', '--epochs'],
  ['train --epochs 1001', '--epochs'],
  ['train --test-share 0', '--test-share'],
  ['train --test-share 0.51', '--test-share'],
  ['train --standardization none', '--standardization'],
  ['train --epochs 0 --learning-rate 0', '--learning-rate'],

  ['random', '--randn'],
  ['random --randn 3 --randperm 3', '--randn'],
  ['random --randn 0', '--randn'],
  ['random --randn -3', '--randn'],
  ['random --randn 3x', '--randn'],
  ['random --randn 3x4x5', '--randn'],
  ['random --randn 10000x10000', '--randn'],
  ['random --randperm 0', '--randperm'],
  ['random --randperm 1.5', '--randperm'],
  ['random --permutation 99999999999', '--permutation'],

  ['race', '--vary must be a field'],
  ['race --vary learningRate', '--vary must be a field'],
  ['race --vary lerningRate=1,2', '--vary must be a field'],
  ['race --vary learningRate=0.1', '2 to 6 values'],
  ['race --vary learningRate=1,2,3,4,5,6,7', '2 to 6 values'],
  ['race --vary learningRate=0.1,-1', '--learning-rate'],
  ['race --vary hiddenSizes=30;0', '--hidden'],
  ['race --vary standardizeTarget=true,false', 'only on or off'],
  ['landscape --size 1', '--size'],
  ['landscape --size 202', '--size'],
  ['landscape --range 0', '--range'],
  ['landscape --range one', '--range'],
  ['landscape --directions sideways', '--directions'],
  ['landscape --epochs 1 --directions weights', '--weights'],
  ['landscape --epochs 1 --directions weights --weights W1:0:0', '--weights'],
  ['landscape --epochs 1 --directions weights --weights W1:0:0,W1:0:0', '--weights'],
  ['landscape --epochs 1 --directions weights --weights W1:0:64,W2:0:0', 'W1[0, 64]'],
  ['landscape --epochs 1 --directions path', 'train for more epochs'],
  ['landscape --hidden 30,30,30,30 --learning-rate 10', 'Try a learning rate below 10'],
  ['train --config there-is-none.json', 'there-is-none.json'],
];

describe('the command line', () => {
  it.concurrent.each(mistakes)('refuses `%s` in one sentence', async (typed, mentions) => {
    const outcome = await core(...typed.split(' ').filter((word) => word !== ''));
    expectOneSentence(outcome, mentions);
    expect(outcome.stdout).toBe('');
  });

  it.each([
    ['random', '--randn', 'x'.repeat(20_001)],
    ['random', '--randn', '3', '--seed', '9'.repeat(20_001)],
    ['train', 'x'.repeat(20_001)],
    ['train', `--${'x'.repeat(20_001)}`],
    ['x'.repeat(20_001)],
    ['gradients', '--rtol', 'x'.repeat(20_001)],
  ])('quotes only the beginning of what is long: %.20s %.20s', async (...typed) => {
    const { stderr, status } = await core(...typed);
    expect(status).toBe(2);
    expect(stderr.length).toBeLessThan(300);
  });

  it('does not blame the batch size for an impossible test share', async () => {
    const outcome = await core('train', '--test-share', '1.5');
    expectOneSentence(outcome, '--test-share');
    expect(outcome.stderr).not.toContain('--batch-size');
  });

  it.each([
    ['train', '--epochs', '3'],
    ['train', '--epochs', '3', '--table'],
    ['forward'],
    ['random', '--randn', '1000x100'],
    ['random', '--randn', '200000', '--table'],
    ['random', '--permutation', '1000000', '--table'],
    ['data', '--name', 'digits', '--table'],
    ['data'],
    ['gradients', '--rows', '9'],
    ['gradients', '--rows', '9', '--table'],
    ['--help'],
  ])('says in one sentence that nobody reads the output of %s', async (...options) => {
    expectOneSentence(await coreWithClosedOutput(...options), 'output was closed');
  });

  it('says so too when the reader leaves in the middle', async () => {
    const outcome = await coreWithClosedReader('train', '--hidden', '2', '--epochs', '1000');
    expectOneSentence(outcome, 'output was closed');
  });
});
