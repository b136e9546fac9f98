// Before any unit test: the kernels as their sources are now.

import { compileKernels } from './compileKernels.ts';

export async function setup(): Promise<void> {
  await compileKernels();
}
