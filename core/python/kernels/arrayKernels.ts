// All that Python's arrays ask of this side, as one object of functions: Python calls them with indices and sizes, and owns what lies there.

import type { Kernels } from '../../tensor/kernelInterface.ts';
import { WIDE, type ArrayMemory } from './arrayMemory.ts';
import { binary, unary, unaryAlongFour } from './elementwise.ts';
import {
  countTrue,
  gather,
  gatherRows,
  pickInRows,
  putInRows,
  scatter,
  scatterAdd,
  truePlaces,
  wrapIndex,
} from './gathering.ts';
import { productOn } from './products.ts';
import { place, reduce, softmax, variance } from './reductions.ts';

/** Numbers in Python's own memory, as Pyodide hands them over. */
interface PythonBuffer {
  getBuffer(type: 'f64'): {
    readonly data: Float64Array;
    release(): void;
  };
}

/** @param kernels in whose memory the arrays lie */
export function arrayKernels(kernels: Kernels, memory: ArrayMemory) {
  /** A number beside an array is an array of one. */
  const cells = [memory.allocate(0, 1), memory.allocate(WIDE, 1)];

  return {
    alloc: memory.allocate.bind(memory),
    matmul: productOn(memory, kernels),
    binary: binary.bind(undefined, memory),
    unary: unary.bind(undefined, memory),
    unaryAlongFour: unaryAlongFour.bind(undefined, memory),
    reduce: reduce.bind(undefined, memory),
    place: place.bind(undefined, memory),
    variance: variance.bind(undefined, memory),
    gather: gather.bind(undefined, memory),
    gatherRows: gatherRows.bind(undefined, memory),
    softmax: softmax.bind(undefined, memory),
    pickInRows: pickInRows.bind(undefined, memory),
    putInRows: putInRows.bind(undefined, memory),
    scatter: scatter.bind(undefined, memory),
    scatterAdd: scatterAdd.bind(undefined, memory),
    countTrue: countTrue.bind(undefined, memory),
    truePlaces: truePlaces.bind(undefined, memory),
    wrapIndex: wrapIndex.bind(undefined, memory),

    /** `a op value`, or `value op a` when reversed. Parameters as in `binary`; the value is stored as a is. */
    scalar(
      operation: number,
      wide: number,
      a: number,
      a0: number,
      a1: number,
      value: number,
      isReversed: boolean,
      out: number,
      rows: number,
      columns: number,
    ): void {
      const isWide = wide & WIDE;
      const cell = cells[isWide];
      memory.of(isWide)[cell] = value;
      const kinds = isWide | (isWide << 1) | (wide & 4);
      const [p, p0, p1, q, q0, q1] = isReversed
        ? [cell, 0, 0, a, a0, a1]
        : [a, a0, a1, cell, 0, 0];
      binary(
        memory,
        operation,
        kinds,
        p,
        p0,
        p1,
        q,
        q0,
        q1,
        out,
        rows,
        columns,
      );
    },

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
