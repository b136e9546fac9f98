// The module behind the measured peak does the arithmetic it is counted for.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { compilePeak } from './compilePeak.ts';

it('each of twelve chains multiplies and adds once a round', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backprop-lab-peak-'));
  try {
    await compilePeak(folder);
    const module = Uint8Array.from(readFileSync(join(folder, 'plain.wasm')));
    const { instance } = await WebAssembly.instantiate(module);
    const run = instance.exports.run as (rounds: number) => number;
    let chain = 0.5;
    expect(run(0)).toBeCloseTo(12 * chain, 5);
    for (let round = 0; round < 3; round++) chain = chain * 0.999 + 0.5;
    expect(run(3)).toBeCloseTo(12 * chain, 5);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
