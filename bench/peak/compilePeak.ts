// Compiles the modules that do nothing but multiply and add.

import { join } from 'node:path';

import { main } from 'assemblyscript/asc';

const sources = join(import.meta.dirname, 'assembly');

/** Puts `plain.wasm` and `relaxed.wasm` into the folder. @throws when the compiler finds a mistake */
export async function compilePeak(folder: string): Promise<void> {
  for (const name of ['plain', 'relaxed']) {
    const { error, stderr } = await main([
      join(sources, `${name}.ts`),
      '--outFile',
      join(folder, `${name}.wasm`),
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      ...(name === 'relaxed' ? ['--enable', 'relaxed-simd'] : []),
    ]);
    if (error) throw new Error(stderr.toString(), { cause: error });
  }
}
