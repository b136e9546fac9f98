// Before any unit test: the kernels as their sources are now.

import { compileKernels } from '../build/compileKernels.ts';

export async function setup(): Promise<void> {
  await compileKernels();
}
