// Memory that compiled kernels can work on, allocated piece by piece and never freed individually.

import type { WasmMemory } from './webAssembly.ts';

/** Bytes in a page of WebAssembly. */
const PAGE = 65_536;

/** Pages at the start: a mebibyte, enough for the article's network and its data. */
export const FIRST_PAGES = 16;

/** A gibibyte: five times what the largest network of a run takes. Only what is used is taken from the machine. */
export const MAX_PAGES = 16_384;

/** Every array begins where a line of the processor's cache does. */
const LINE = 64;

/** Bytes behind the last array that kernels may read: vectors reach over an array's end. */
const SLACK = 64;

/**
 * Hands out arrays in one WebAssembly memory. As the memory is a shared one,
 * it can grow under arrays that are in use. It lives as long as any of them.
 */
export class KernelMemory {
  /**
   * @param memory of `FIRST_PAGES`
   * @param used address of the first free byte
   */
  constructor(
    private readonly memory: WasmMemory,
    private used: number,
  ) {}

  /** Taken so far. */
  get bytes(): number {
    return this.used;
  }

  /** @throws RangeError when the memory cannot grow that far */
  float32(length: number): Float32Array {
    const address = this.reserve(4 * length);
    return new Float32Array(this.memory.buffer, address, length);
  }

  /** @throws RangeError when the memory cannot grow that far */
  int32(length: number): Int32Array {
    const address = this.reserve(4 * length);
    return new Int32Array(this.memory.buffer, address, length);
  }

  /** @returns the address of so many free bytes */
  private reserve(bytes: number): number {
    const address = Math.ceil(this.used / LINE) * LINE;
    const end = address + bytes;
    const missing = end + SLACK - this.memory.buffer.byteLength;
    if (missing > 0) {
      this.memory.grow(
        Math.ceil(missing / PAGE / FIRST_PAGES) * FIRST_PAGES,
      );
    }
    this.used = end;
    return address;
  }
}
