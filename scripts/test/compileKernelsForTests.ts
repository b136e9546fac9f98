// Before any unit test: the kernels and Python's library as their sources are now.

import { compileKernels } from '../build/compileKernels.ts';
import { makePythonRuntime } from '../build/pythonRuntime.ts';

export async function setup(): Promise<void> {
  await compileKernels();
  await makePythonRuntime();
}
