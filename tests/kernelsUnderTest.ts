// Runs every test of a file on the kernels that the environment names: the sets are to give the same numbers.

import { beforeEach } from 'vitest';

import { allowFusedMultiplyAdd } from '../core/cli/kernelsOption.ts';
import { kernelNames } from '../core/tensor/kernelInterface.ts';
import { chooseKernels, newKernels, setStandardKernels } from '../core/tensor/kernels.ts';

const wanted = kernelNames.find((name) => name === process.env.KERNELS);
if (!wanted) throw new Error('KERNELS must name the kernels to test');

allowFusedMultiplyAdd();
const found = chooseKernels(wanted);
if (found !== wanted) {
  throw new Error(`${wanted} kernels do not run here, only ${found}`);
}

// Some tensors are made when a file is loaded.
setStandardKernels(newKernels());
beforeEach(() => {
  setStandardKernels(newKernels());
});
