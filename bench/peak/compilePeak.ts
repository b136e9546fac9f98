// Compiles the modules that do nothing but multiply and add.

import { join } from 'node:path';

import { main } from 'assemblyscript/asc';

const sources = join(import.meta.dirname, 'assembly');

/** Puts `plain.wasm` and `relaxed.wasm` into the folder. @throws Error with what the compiler finds wrong */
export async function compilePeak(folder: string): Promise<void> {
  await compile('plain', folder, ['simd']);
  await compile('relaxed', folder, ['simd', 'relaxed-simd']);
}

async function compile(name: string, folder: string, features: readonly string[]): Promise<void> {
  let complaints = '';
  const words = [join(sources, `${name}.ts`), '--outFile', join(folder, `${name}.wasm`)];
  const settings = ['-O3', '--noAssert', '--runtime', 'stub'];
  const enabled = features.flatMap((feature) => ['--enable', feature]);
  const { error } = await main([...words, ...settings, ...enabled], {
    stderr: { write: (text) => (complaints += String(text)) },
  });
  if (error) throw new Error(complaints, { cause: error });
}
