// Mistakes in the options of `gradients`: one sentence on stderr, exit status 2.

import { describe, expect, it } from 'vitest';

import { core } from './commandLine.ts';

/** What is typed after `gradients`, and what the sentence must mention. */
const mistakes: readonly (readonly [typed: string, mentions: string])[] = [
  ['--task other', '--task'],
  ['--seed -1', '--seed'],
  ['--seed 4294967296', '--seed'],
  ['--hidden 0', '--hidden'],
  ['--hidden 1,2,3,4,5', '--hidden'],
  ['--hidden 3,', '--hidden'],
  ['--hidden 1,024', '"1024" or "1,24"'],
  ['--rows 0', '--rows'],
  ['--rows 1438', '1437'],
  ['--reference torch', 'recordedFloat32'],
  ['--reference recorded --seed 1', 'seed 0 or 42'],
  ['--reference recorded --task binary', 'recorded only'],
  ['--reference recorded --rows 10', 'all 1437 rows'],
  ['--reference recorded --task regression --standardize-target', 'recorded only'],
  ['--bug wrongsign', 'wrongSign'],
  ['--bug toString', '--bug'],
  ['--bug missingTwo', 'regression'],
  ['--bug maskFromGradient --activation tanh', 'ReLU'],
  ['--bug forgottenMask --activation identity', 'identity'],
  ['--bug transposedWeight --task regression', 'several rows and columns'],
  ['--activation swish', '--activation'],
  ['--init zeros', '--init'],
  ['--digit 10', '--digit'],
  ['--rtol -1', '--rtol'],
  ['--rtol x', '--rtol'],
  ['--atol Infinity', '--atol'],
  ['--epochs 3', '--epochs'],
  ['W1', 'W1'],
];

describe('gradients refuses in one sentence, with status 2,', () => {
  it.concurrent.each(mistakes)('%s', async (typed, mentions) => {
    const { status, stdout, stderr } = await core('gradients', ...typed.split(' '));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+[.]\n$/);
    expect(stderr).not.toMatch(/ {4}at |Error:|undefined|\[object/);
    expect(stderr).toContain(mentions);
  });
});
