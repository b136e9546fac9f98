// The kernels in WebAssembly: compiled from `simd/`, working on tensors that live in their own memory.

import { compiledKernels } from './compiledKernels.ts';
import {
  FIRST_PAGES,
  KernelMemory,
  MAX_PAGES,
} from './kernelMemory.ts';
import type { KernelName, Kernels } from './kernelInterface.ts';
import type { SimdFunctions } from './simdFunctions.ts';
import {
  bytesFromBase64,
  webAssembly,
  type WasmMemory,
  type WasmModule,
} from './webAssembly.ts';

type SimdName = Exclude<KernelName, 'plain'>;

/** A memory with more bytes in it than this takes in no further networks: five or so of the article's. */
const FULL = 4 * 2 ** 20;

interface Instance {
  readonly kernels: Kernels;
  readonly memory: KernelMemory;
}

/** Compiled once; undefined where the engine does not run it. */
const modules = new Map<SimdName, WasmModule | undefined>();

/** The memories that take in the next network. */
const open = new Map<SimdName, Instance>();

/**
 * Kernels of that kind; undefined where the engine does not run them, or has
 * no memory for them.
 *
 * Calls into a module's functions are slow until the engine has seen some
 * thousands: therefore a few networks share one.
 */
export function simdKernels(name: SimdName): Kernels | undefined {
  const found = open.get(name);
  if (found && found.memory.bytes <= FULL) return found.kernels;
  const module = moduleOf(name);
  const instance = module && instantiate(name, module);
  if (instance) open.set(name, instance);
  return instance?.kernels;
}

function moduleOf(name: SimdName): WasmModule | undefined {
  if (!modules.has(name)) {
    const module = compile(name);
    const isAsNamed = name === 'simd' || (module && fuses(module));
    modules.set(name, isAsNamed ? module : undefined);
  }
  return modules.get(name);
}

/**
 * Whether the processor really fuses: an engine may round relaxed
 * multiply-adds twice. `(1 + 2⁻¹²)² - (1 + 2⁻¹¹)` is 2⁻²⁴, and 0 if the square
 * is rounded first.
 */
function fuses(module: WasmModule): boolean {
  const kernels = instantiate('simd-fma', module)?.kernels;
  if (!kernels) return false;
  const [A, B, out] = [2, 2, 1].map((length) =>
    kernels.allocate(length),
  );
  const a = 1 + 2 ** -12;
  A.set([1, a]);
  B.set([-1 - 2 ** -11, a]);
  kernels.matmul(A, B, out, 1, 2, 1);
  return out[0] === 2 ** -24;
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

/** Undefined where there is no address space left for a memory. */
function instantiate(
  name: SimdName,
  module: WasmModule,
): Instance | undefined {
  const wasmMemory = reserveMemory();
  if (!webAssembly || !wasmMemory) return undefined;
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

    matmulTransposedA(A, B, out, m, k, n, stride = m) {
      functions.matmulTransposedA(
        A.byteOffset,
        B.byteOffset,
        out.byteOffset,
        m,
        k,
        n,
        stride,
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

    addScaled(A, B, factor, out) {
      functions.addScaled(
        A.byteOffset,
        B.byteOffset,
        factor,
        out.byteOffset,
        out.length,
      );
    },

    movingAverage(average, values, decay) {
      functions.movingAverage(
        average.byteOffset,
        values.byteOffset,
        decay,
        1 - decay,
        average.length,
      );
    },

    movingAverageOfSquares(average, values, decay) {
      functions.movingAverageOfSquares(
        average.byteOffset,
        values.byteOffset,
        decay,
        1 - decay,
        average.length,
      );
    },

    subtractNormalized(target, direction, squares, factor, epsilon) {
      functions.subtractNormalized(
        target.byteOffset,
        direction.byteOffset,
        squares.byteOffset,
        factor,
        epsilon,
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

function reserveMemory(): WasmMemory | undefined {
  if (!webAssembly) return undefined;
  try {
    return new webAssembly.Memory({
      initial: FIRST_PAGES,
      maximum: MAX_PAGES,
      shared: true,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
