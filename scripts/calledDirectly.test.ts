// A script knows that it was called, however it was named.

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { calledDirectly } from './calledDirectly.ts';

let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'called ')));
  mkdirSync(join(folder, '逆伝播 ラボ'));
  writeFileSync(join(folder, '逆伝播 ラボ/script.ts'), '');
  writeFileSync(join(folder, '逆伝播 ラボ/other.ts'), '');
  // On Windows a junction: links of another kind need a right that few have.
  symlinkSync(join(folder, '逆伝播 ラボ'), join(folder, 'link'), 'junction');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('by its path, and through a link to its folder', () => {
  const script = join(folder, '逆伝播 ラボ/script.ts');
  expect(calledDirectly(script, script)).toBe(true);
  expect(calledDirectly(script, join(folder, 'link/script.ts'))).toBe(true);
  expect(calledDirectly(join(folder, 'link/script.ts'), script)).toBe(true);
});

it('and not when it is another, or none', () => {
  const script = join(folder, '逆伝播 ラボ/script.ts');
  expect(calledDirectly(script, join(folder, '逆伝播 ラボ/other.ts'))).toBe(false);
  expect(calledDirectly(script, process.execPath)).toBe(false);
});
