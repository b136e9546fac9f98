// The kernels in WebAssembly: compiled from `simd/`, working on tensors that live in their own memory.

import { compiledKernels } from './compiledKernels.ts';
import {
  FIRST_PAGES,
  KernelMemory,
  MOST_PAGES,
} from './kernelMemory.ts';
import type { KernelName, Kernels } from './kernels.ts';
import type { SimdFunctions } from './simdFunctions.ts';
import {
  bytesFromBase64,
  webAssembly,
  type WasmModule,
} from './webAssembly.ts';

type SimdName = Exclude<KernelName, 'plain'>;

/** A memory with more bytes in it than this takes in no further networks: five or so of the article's. */
const FULL = 4 * 2 ** 20;

/** Compiled once; undefined where the engine does not run it. */
const modules = new Map<SimdName, WasmModule | undefined>();

/**
 * What makes the kernels asked for or, where the engine does not know fused
 * multiply-adds, those without; undefined where it runs neither.
 */
export function simdKernels(
  wanted: KernelName,
): (() => Kernels) | undefined {
  if (wanted === 'plain') return undefined;
  const module = moduleOf(wanted);
  if (!module) {
    return wanted === 'simd-fma' ? simdKernels('simd') : undefined;
  }
  // Calls into a module's functions are slow until the engine has seen
  // some thousands: a few networks share one.
  let open = instantiate(wanted, module);
  return () => {
    if (open.memory.bytes > FULL) open = instantiate(wanted, module);
    return open.kernels;
  };
}

function moduleOf(name: SimdName): WasmModule | undefined {
  if (!modules.has(name)) modules.set(name, compile(name));
  return modules.get(name);
}

function compile(name: SimdName): WasmModule | undefined {
  if (!webAssembly) return undefined;
  const bytes = bytesFromBase64(compiledKernels[name]);
  if (!webAssembly.validate(bytes)) return undefined;
  try {
    return new webAssembly.Module(bytes);
  } catch (error) {
    // A page's security policy may forbid what the engine could do.
    if (error instanceof webAssembly.CompileError) return undefined;
    throw error;
  }
}

function instantiate(name: SimdName, module: WasmModule) {
  if (!webAssembly) throw new Error('This engine has no WebAssembly');
  const wasmMemory = new webAssembly.Memory({
    initial: FIRST_PAGES,
    maximum: MOST_PAGES,
    shared: true,
  });
  const { exports } = new webAssembly.Instance(module, {
    env: { memory: wasmMemory },
  });
  const functions = exports as SimdFunctions;
  const memory = new KernelMemory(
    wasmMemory,
    functions.firstFreeByte.value,
  );

  let scratch = memory.float32(0);
  /** Address of room for what a product of these sizes packs. */
  const scratchFor = (m: number, k: number) => {
    const length = functions.scratchFor(m, k);
    if (scratch.length < length) scratch = memory.float32(length);
    return scratch.byteOffset;
  };
  let batch = memory.int32(0);

  const kernels: Kernels = {
    name,
    allocate: (length) => memory.float32(length),

    affine(A, B, bias, out, m, k, n) {
      functions.affine(
        A.byteOffset,
        B.byteOffset,
        bias.byteOffset,
        out.byteOffset,
        m,
        k,
        n,
        scratchFor(m, k),
      );
    },

    matmul(A, B, out, m, k, n) {
      functions.matmul(
        A.byteOffset,
        B.byteOffset,
        out.byteOffset,
        m,
        k,
        n,
        scratchFor(m, k),
      );
    },

    matmulTransposedA(A, B, out, m, k, n) {
      functions.matmulTransposedA(
        A.byteOffset,
        B.byteOffset,
        out.byteOffset,
        m,
        k,
        n,
        scratchFor(m, k),
      );
    },

    sumRows(A, out, m, n) {
      functions.sumRows(A.byteOffset, out.byteOffset, m, n);
    },

    relu(A, out) {
      functions.relu(A.byteOffset, out.byteOffset, out.length);
    },

    reluMask(gradient, Z, out) {
      functions.reluMask(
        gradient.byteOffset,
        Z.byteOffset,
        out.byteOffset,
        out.length,
      );
    },

    softmax(Z, out, rows, classes) {
      functions.softmax(Z.byteOffset, out.byteOffset, rows, classes);
    },

    crossEntropy(A, y) {
      return functions.crossEntropy(
        A.byteOffset,
        y.byteOffset,
        y.length,
      );
    },

    meanDifference(A, y, out, rows) {
      functions.meanDifference(
        A.byteOffset,
        y.byteOffset,
        out.byteOffset,
        rows,
        out.length,
      );
    },

    subtractScaled(target, gradient, factor) {
      functions.subtractScaled(
        target.byteOffset,
        gradient.byteOffset,
        factor,
        target.length,
      );
    },

    adam(target, gradient, m, v, factors) {
      functions.adam(
        target.byteOffset,
        gradient.byteOffset,
        m.byteOffset,
        v.byteOffset,
        factors.beta1,
        factors.beta2,
        1 - factors.beta1,
        1 - factors.beta2,
        factors.stepSize,
        factors.rootCorrection,
        factors.epsilon,
        target.length,
      );
    },

    gatherRows(source, indices, start, out, rows, width) {
      if (batch.length < rows) batch = memory.int32(rows);
      for (let i = 0; i < rows; i++) batch[i] = indices[start + i];
      functions.gatherRows(
        source.byteOffset,
        batch.byteOffset,
        out.byteOffset,
        rows,
        width,
      );
    },
  };
  return { kernels, memory };
}
