// The kernels that a Python computes with: those in use, in a memory of its own.

import type { Kernels } from '../../tensor/kernelInterface.ts';
import {
  FIRST_PAGES,
  KernelMemory,
  MAX_PAGES,
} from '../../tensor/kernelMemory.ts';
import { newKernels } from '../../tensor/kernels.ts';
import { webAssembly } from '../../tensor/webAssembly.ts';

/**
 * Kernels whose arrays all lie in one buffer. Compiled ones have it; the plain
 * ones, which take any array, are given one.
 *
 * @throws Error where there is no WebAssembly, which Python itself needs
 */
export function pythonKernels(): Kernels {
  const kernels = newKernels();
  if (kernels.name !== 'plain') return kernels;
  if (!webAssembly) throw new Error('Python needs WebAssembly');
  const memory = new KernelMemory(
    new webAssembly.Memory({
      initial: FIRST_PAGES,
      maximum: MAX_PAGES,
      shared: true,
    }),
    0,
  );
  return { ...kernels, allocate: (length) => memory.float32(length) };
}
