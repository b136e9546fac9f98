// Compiles core/tensor/simd/ to WebAssembly, as base64 in a module that Node and every bundler can load.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { MAX_PAGES } from '../../core/tensor/kernelMemory.ts';
import { calledDirectly } from '../calledDirectly.ts';
import { failWith, LaunchError } from '../launchError.ts';
import { projectRoot } from '../project.ts';

const assemblyScript = join(projectRoot, 'node_modules/assemblyscript');
const compiler = join(assemblyScript, 'bin/asc.js');
const sources = join(projectRoot, 'core/tensor/simd');
const compiled = join(projectRoot, 'core/tensor/compiledKernels.ts');

/** Memory comes from outside, so that arrays can be laid into it; nothing in the module allocates. */
const flags = [
  ...['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--sharedMemory'],
  ...['--maximumMemory', String(MAX_PAGES), '--enable', 'simd', '--enable', 'threads'],
];

const variants = {
  simd: flags,
  'simd-fma': [...flags, '--enable', 'relaxed-simd'],
};

/**
 * Writes core/tensor/compiledKernels.ts, unless it is there and made of the same.
 * @throws LaunchError with what the compiler says
 */
export async function compileKernels(): Promise<void> {
  const mark = `// Made by scripts/build/compileKernels.ts of ${fingerprint()}.`;
  if (existsSync(compiled) && readFileSync(compiled, 'utf8').startsWith(mark)) return;
  const entries: string[] = [];
  for (const [name, options] of Object.entries(variants)) {
    entries.push(`  '${name}':\n    '${await compile(options)}',\n`);
  }
  // Written beside and renamed: half a file would pass for a whole one.
  const unfinished = `${compiled}.${process.pid}`;
  writeFileSync(
    unfinished,
    `${mark}\n\nexport const compiledKernels = {\n${entries.join('')}} as const;\n`,
  );
  renameSync(unfinished, compiled);
}

/** @returns the module as base64 */
async function compile(options: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backprop-lab-kernels-'));
  try {
    const outFile = join(folder, 'kernels.wasm');
    const { status, stderr } = spawnSync(
      process.execPath,
      [compiler, join(sources, 'index.ts'), '--outFile', outFile, ...options],
      { encoding: 'utf8' },
    );
    if (status !== 0) {
      throw new LaunchError(`The kernels in core/tensor/simd/ could not be compiled.\n${stderr}`);
    }
    return await readFile(outFile, 'base64');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Of the sources, the flags and the compiler. */
function fingerprint(): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(variants))
    .update(readFileSync(join(assemblyScript, 'package.json')));
  for (const file of readdirSync(sources).sort()) {
    hash.update(`\n${file}\n`).update(readFileSync(join(sources, file)));
  }
  return hash.digest('hex');
}

if (calledDirectly(import.meta.filename)) {
  await compileKernels().catch((error: unknown) => (process.exitCode = failWith(error)));
}
