// Which set of kernels new networks and tensors live with: the one asked for, or the fastest slower one that the engine runs.

import {
  kernelNames,
  type KernelName,
  type Kernels,
} from './kernelInterface.ts';
import { plainKernels } from './plainKernels.ts';
import { simdKernels } from './simdKernels.ts';

let inUse: KernelName = 'plain';

/** The default kernels, for tensors created without naming any. */
export let standardKernels: Kernels = plainKernels;

/**
 * Decides which kernels `newKernels` gives from now on: the ones asked for or,
 * where the engine cannot run them, the next slower ones that it can.
 *
 * @returns the name of those it gives
 */
export function chooseKernels(wanted: KernelName): KernelName {
  const slower = kernelNames.slice(0, kernelNames.indexOf(wanted) + 1);
  inUse = slower.findLast((name) => kernelsNamed(name)) ?? 'plain';
  return inUse;
}

/** The name of the kernels that `newKernels` gives. */
export function kernelsInUse(): KernelName {
  return inUse;
}

/**
 * Kernels for a new network: all tensors that are to be computed with one
 * another are to live with the same ones. Their memory is taken back when no
 * tensor in it is left, at the engine's leisure.
 *
 * @param wanted a name of kernels, where it is to be certain ones: those in
 *   use serve where there are none of that name
 */
export function newKernels(wanted: string = inUse): Kernels {
  return kernelsNamed(wanted) ?? kernelsNamed(inUse) ?? plainKernels;
}

/** Undefined where the engine does not run them. */
function kernelsNamed(name: string): Kernels | undefined {
  switch (name) {
    case 'plain':
      return plainKernels;
    case 'simd':
    case 'simd-fma':
      return simdKernels(name);
    default:
      return undefined;
  }
}

/** Makes these the default kernels of all new tensors: for tests. */
export function setStandardKernels(kernels: Kernels): void {
  standardKernels = kernels;
}
