// Which kernels compute with several tensors at once.

import type { Kernels } from './kernelInterface.ts';
import { plainKernels } from './plainKernels.ts';
import type { Tensor } from './tensor.ts';

/** The kernels that all these tensors share; if they differ, the plain ones, which can read any memory. */
export function commonKernels(
  first: Tensor,
  second: Tensor,
  third = second,
  fourth = second,
): Kernels {
  const { kernels } = first;
  return kernels === second.kernels &&
    kernels === third.kernels &&
    kernels === fourth.kernels
    ? kernels
    : plainKernels;
}
