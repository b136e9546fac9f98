// What the compiled module offers: the kernels of `core/tensor/kernelInterface.ts` on addresses in its memory.
//
// This folder is AssemblyScript: TypeScript's syntax, compiled to WebAssembly
// by `scripts/build/compileKernels.ts`. Every address is that of a float32 array in
// row order; `scratch` is memory that a product may overwrite.

export { gatherRows, relu, reluMask, sumRows } from './elementwise';
export {
  affine,
  matmul,
  matmulTransposedA,
  scratchFor,
} from './products';
export { crossEntropy, meanDifference, softmax } from './softmax';
export {
  addScaled,
  movingAverage,
  movingAverageOfSquares,
  subtractNormalized,
  subtractScaled,
} from './updates';

/** Address behind the module's own tables. */
export const firstFreeByte: usize = __heap_base;
