// Compiles a module that does nothing but multiply and add, with and without relaxed SIMD.

import { join } from 'node:path';

import { main } from 'assemblyscript/asc';

const source = join(import.meta.dirname, 'assembly/peak.ts');

/** Puts `plain.wasm` and `relaxed.wasm` into the folder. @throws Error with what the compiler finds wrong */
export async function compilePeak(folder: string): Promise<void> {
  await compile('plain', folder, ['simd']);
  await compile('relaxed', folder, ['simd', 'relaxed-simd']);
}

async function compile(name: string, folder: string, features: readonly string[]): Promise<void> {
  let errorOutput = '';
  const words = [source, '--outFile', join(folder, `${name}.wasm`)];
  const settings = ['-O3', '--noAssert', '--runtime', 'stub'];
  const enabled = features.flatMap((feature) => ['--enable', feature]);
  const { error } = await main([...words, ...settings, ...enabled], {
    stderr: { write: (text) => (errorOutput += String(text)) },
  });
  if (error) throw new Error(errorOutput, { cause: error });
}
