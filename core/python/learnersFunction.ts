// A function of the learner's Python that gets tensors of the app's own, as places in the memory that both sides read.

import type { Kernels } from '../tensor/kernelInterface.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { ArrayMemory } from './kernels/arrayMemory.ts';
import type { PythonLayers } from './pyodide.ts';
import { LearnersError, type Namespace } from './python.ts';
import { PythonNamespace, readError } from './pythonNamespace.ts';

/** Whose functions, and what the app computes with beside them. */
export interface Learner {
  readonly namespace: Namespace;
  readonly layers: PythonLayers;
  readonly kernels: Kernels;
  readonly memory: ArrayMemory;
}

/** Fills the last of the tensors. @throws LearnersError */
export type LearnersFunction = (
  tensors: readonly Tensor[],
  ...sizes: readonly number[]
) => void;

/** @param name of the function in the learner's namespace */
export function learnersFunction(
  { namespace, layers, memory }: Learner,
  kind: keyof PythonLayers,
  name: string,
): LearnersFunction {
  if (!(namespace instanceof PythonNamespace)) {
    throw new TypeError('The namespace is none of this Python');
  }
  const call = layers[kind](namespace.key, name);
  return (tensors, ...sizes) => {
    const places = tensors.map(({ data }) => memory.indexOf(data));
    const error = call(...places, ...sizes);
    if (error !== undefined) throw new LearnersError(readError(error));
  };
}
