// `--kernels`: which inner loops a command computes with.

import { setFlagsFromString } from 'node:v8';

import { checkedKernels } from '../gradientCheck/checkConfig.ts';
import type { KernelName } from '../tensor/kernelInterface.ts';
import { chooseKernels } from '../tensor/kernels.ts';
import { choiceOption, type Options } from './options.ts';

/** Node.js 20 knows fused multiply-adds in WebAssembly, but wants to be told; later ones need no flag. */
const V8_WITH_FLAG = '11.3.';

/**
 * Chooses what `--kernels` says, `simd` when it says nothing. Where the engine
 * cannot run that, it takes the next best and says so.
 *
 * @returns the name of the kernels in use
 * @throws CommandError for an unknown name
 */
export function useKernels(options: Options): KernelName {
  const wanted = choiceOption(
    options,
    'kernels',
    checkedKernels,
    'simd',
  );
  if (wanted === 'plain') return chooseKernels('plain');
  allowFusedMultiplyAdd();
  const found = chooseKernels('simd-fma');
  if (found === 'plain') {
    process.stderr.write(
      'This engine cannot run the SIMD kernels: computing with the plain ones.\n',
    );
  }
  return found;
}

/** Must come before the kernels are compiled. */
export function allowFusedMultiplyAdd(): void {
  if (process.versions.v8.startsWith(V8_WITH_FLAG)) {
    setFlagsFromString('--experimental-wasm-relaxed-simd');
  }
}

/**
 * Keeps V8 from inlining calls of WebAssembly: Node.js 20's ends the process
 * with "unreachable code" when it undoes that in the middle of Python.
 */
export function withoutInlining(): void {
  if (process.versions.v8.startsWith(V8_WITH_FLAG)) {
    setFlagsFromString('--no-turbo-inline-js-wasm-calls');
  }
}
