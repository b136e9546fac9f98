// The memory that Python's arrays lie in: numbers at places that Python knows by their index, in one buffer that grows.

import type { Kernels } from '../../tensor/kernelInterface.ts';

/** Bytes that are taken at a time. */
const BLOCK = 2 ** 22;
/** Every array begins where a line of the processor's cache does. */
const LINE = 64;
/** Bytes behind an array that kernels may read: vectors reach over its end. */
const SLACK = 64;

/** How numbers are stored: float32 and bool in 4 bytes, all others in 8. Whole numbers are exact up to 2⁵³. */
export const WIDE = 1;

/**
 * Arrays in the memory of the kernels that multiply them. An address is an
 * index: of 4 bytes for a narrow array, of 8 for a wide one. Nothing is freed
 * here: Python keeps lists of what it no longer needs.
 */
export class ArrayMemory {
  narrow!: Float32Array;
  wide!: Float64Array;
  private next = 0;
  private end = 0;

  /** @param kernels that allocate in one buffer, which may grow but never moves */
  constructor(private readonly kernels: Kernels) {
    this.grow(BLOCK);
  }

  /**
   * @param wide 1 for 8 bytes a number, 0 for 4
   * @returns the index of the first of `length` numbers, of any value
   * @throws RangeError when the memory cannot grow that far
   */
  allocate(wide: number, length: number): number {
    const size = length * (wide === WIDE ? 8 : 4);
    const bytes = Math.ceil(size / LINE) * LINE + LINE;
    if (this.next + bytes + SLACK > this.end) this.grow(bytes + SLACK);
    const address = this.next;
    this.next += bytes;
    return address / (wide === WIDE ? 8 : 4);
  }

  /** The array that begins at an index of 4 bytes. */
  narrowAt(index: number, length: number): Float32Array {
    return this.narrow.subarray(index, index + length);
  }

  /** Valid until the next allocation. */
  of(wide: number): Float32Array | Float64Array {
    return wide === WIDE ? this.wide : this.narrow;
  }

  /** The index of an array that others have in the same memory. */
  indexOf(data: Float32Array): number {
    if (data.buffer.byteLength > this.narrow.buffer.byteLength) {
      this.see(data.buffer);
    }
    return data.byteOffset / 4;
  }

  private grow(bytes: number): void {
    const length = Math.max(bytes, BLOCK);
    const block = this.kernels.allocate(Math.ceil(length / 4));
    this.see(block.buffer);
    this.next = block.byteOffset;
    this.end = this.next + length;
  }

  /** A shared memory that has grown is a larger buffer; views of the smaller one end where that did. */
  private see(buffer: ArrayBufferLike): void {
    this.narrow = new Float32Array(buffer);
    this.wide = new Float64Array(buffer);
  }
}
