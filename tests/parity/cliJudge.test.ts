// `core judge`: what it prints, and every exit status.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { coreInProcess as core } from './commandLine.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backprop-lab-judge-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function judge(exercise: string, source: string) {
  const name = join(folder, 'answer.py');
  writeFileSync(name, source);
  const { status, stdout, stderr } = await core('judge', exercise, name);
  expect(stderr).toBe('');
  return { status, verdict: JSON.parse(stdout) as unknown };
}

const reluBackward = (body: string) => `import torch\n\ndef relu_backward(dA, Z):\n    ${body}\n`;

describe('core judge', () => {
  it('ends with 0 when all is right', async () => {
    const { status, verdict } = await judge('relu-backward', reluBackward('return dA * (Z > 0)'));
    expect(status).toBe(0);
    expect(verdict).toMatchObject({
      exercise: 'relu-backward',
      passed: true,
      mistake: null,
      line: null,
      tensors: { dZ: { close: true } },
    });
  });

  it('ends with 1 and names the mistake', async () => {
    const { status, verdict } = await judge('relu-backward', reluBackward('return dA'));
    expect(status).toBe(1);
    expect(verdict).toMatchObject({
      passed: false,
      mistake: 'forgottenMask',
      line: 4,
      tensors: { dZ: { shape: [5, 4], close: false, at: [0, 0], shouldBe: 0 } },
      message: {
        en: expect.stringContaining('mask') as string,
        ja: expect.stringContaining('マスク') as string,
      },
    });
  });

  it.each([
    ['a file that cannot be read as Python', 'def relu_backward(dA, Z)\n    return dA\n', 1],
    ['a file that ends with an error', 'import torch\nmasc\n', 2],
  ])('ends with 2 for %s', async (_, source, line) => {
    const { status, verdict } = await judge('relu-backward', source);
    expect(status).toBe(2);
    expect(verdict).toMatchObject({ passed: false, line, error: { line } });
  });

  it('lists exercises and mistakes', async () => {
    const { status, stdout } = await core('judge', '--list');
    expect(status).toBe(0);
    const list = JSON.parse(stdout) as {
      exercises: { id: string }[];
      mistakes: { name: string }[];
    };
    expect(list.exercises.map(({ id }) => id)).toContain('three-layers');
    expect(list.mistakes.map(({ name }) => name)).toContain('forgottenMask');
  });

  it.each([
    [['judge'], /^Name an exercise after judge: linear, /],
    [['judge', 'nothing'], /^There is no exercise "nothing": linear, /],
    [['judge', 'relu'], /^Name a file after relu\.\n$/],
    [['judge', 'relu', 'no-such-file.py'], /^There is no file "no-such-file\.py"\.\n$/],
  ])('refuses %j', async (options, message) => {
    const { status, stdout, stderr } = await core(...options);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
