// All that Python's arrays ask of this side, as one object of functions: Python calls them with indices and sizes, and owns what lies there.

import type { Kernels } from '../../tensor/kernelInterface.ts';
import type { ArrayMemory } from './arrayMemory.ts';
import { unaryAlongFour } from './elementwise.ts';
import {
  countTrue,
  gather,
  pickInRows,
  putInRows,
  scatter,
  scatterAdd,
  truePlaces,
  wrapIndex,
} from './gathering.ts';
import { place, softmax, unusual, variance } from './reductions.ts';
import {
  writtenArguments,
  type PythonHeap,
} from './writtenArguments.ts';

/** Numbers in Python's own memory, as Pyodide hands them over. */
interface PythonBuffer {
  getBuffer(type: 'f64'): {
    readonly data: Float64Array;
    release(): void;
  };
}

/** @param kernels in whose memory the arrays lie */
export function arrayKernels(
  kernels: Kernels,
  memory: ArrayMemory,
  heap: PythonHeap,
) {
  return {
    ...writtenArguments(kernels, memory, heap),
    alloc: memory.allocate.bind(memory),
    unaryAlongFour: unaryAlongFour.bind(undefined, memory),
    place: place.bind(undefined, memory),
    variance: variance.bind(undefined, memory),
    gather: gather.bind(undefined, memory),
    softmax: softmax.bind(undefined, memory),
    pickInRows: pickInRows.bind(undefined, memory),
    putInRows: putInRows.bind(undefined, memory),
    scatter: scatter.bind(undefined, memory),
    scatterAdd: scatterAdd.bind(undefined, memory),
    countTrue: countTrue.bind(undefined, memory),
    unusual: unusual.bind(undefined, memory),
    truePlaces: truePlaces.bind(undefined, memory),
    wrapIndex: wrapIndex.bind(undefined, memory),

    fill(wide: number, a: number, length: number, value: number): void {
      memory.of(wide).fill(value, a, a + length);
    },

    get: (wide: number, index: number) => memory.of(wide)[index],

    set(wide: number, index: number, value: number): void {
      memory.of(wide)[index] = value;
    },

    /** A copy of `length` numbers in float64, which holds each of them exactly. */
    list: (wide: number, a: number, length: number) =>
      Float64Array.from(memory.of(wide).subarray(a, a + length)),

    put(wide: number, a: number, numbers: PythonBuffer): void {
      const buffer = numbers.getBuffer('f64');
      memory.of(wide).set(buffer.data, a);
      buffer.release();
    },
  };
}
