// NumPy's new generator, PCG64 (O'Neill 2014), as `np.random.default_rng(seed)` makes it.

import { seedWords } from './seedSequence.ts';
import { normalFrom } from './ziggurat.ts';

const MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n;
const WORD = (1n << 64n) - 1n;
const STATE = (1n << 128n) - 1n;

/** A stream like `default_rng(seed)`; draws come in program order. */
export class PCG64 {
  private state = 0n;
  private readonly increment: bigint;
  /** The upper half of a word whose lower half was drawn. */
  private half: number | undefined;

  /** @param seed a whole number that is not negative */
  constructor(seed: number) {
    const [high, low, streamHigh, streamLow] = seedWords(seed, 4);
    this.increment =
      ((((streamHigh << 64n) | streamLow) << 1n) | 1n) & STATE;
    this.step();
    this.state = (this.state + ((high << 64n) | low)) & STATE;
    this.step();
  }

  /** A number in [0, 1) with 53 random bits, like `random()`. */
  random(): number {
    return Number(this.word() >> 11n) / 2 ** 53;
  }

  /** A whole number 0 to `max`, below 2³², like `integers(0, max + 1)` (Lemire 2019). */
  upTo(max: number): number {
    if (max === 0) return 0;
    const count = BigInt(max) + 1n;
    const least = (0xffffffffn - BigInt(max)) % count;
    for (;;) {
      const product = BigInt(this.halfWord()) * count;
      if ((product & 0xffffffffn) >= least)
        return Number(product >> 32n);
    }
  }

  /** A standard normal number. */
  normal(): number {
    return normalFrom(
      () => this.word(),
      () => this.random(),
    );
  }

  /** The numbers 0 to n - 1 in random order, like `permutation(n)`. */
  permutation(n: number): Float64Array {
    const order = Float64Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i >= 1; i--) swap(order, i, this.maskedUpTo(i));
    return order;
  }

  /** `count` different numbers of 0 to n - 1, like `choice(n, count, replace=False)`. */
  sample(n: number, count: number): Float64Array {
    if (n > 10_000 && count > Math.floor(n / 50)) {
      const order = Float64Array.from({ length: n }, (_, i) => i);
      this.shuffle(order, Math.max(n - count, 1));
      return order.slice(n - count);
    }
    // Floyd's: a number that is there already gives way to the largest so far.
    const found = new Set<number>();
    for (let largest = n - count; largest < n; largest++) {
      const drawn = this.upTo(largest);
      found.add(found.has(drawn) ? largest : drawn);
    }
    const order = Float64Array.from(found);
    this.shuffle(order);
    return order;
  }

  private shuffle(order: Float64Array, first = 1): void {
    for (let i = order.length - 1; i >= first; i--)
      swap(order, i, this.upTo(i));
  }

  /** A whole number 0 to `max`: draws are masked to its bits until one is small enough. */
  private maskedUpTo(max: number): number {
    const mask = 0xffffffff >>> Math.clz32(max);
    let draw = (this.halfWord() & mask) >>> 0;
    while (draw > max) draw = (this.halfWord() & mask) >>> 0;
    return draw;
  }

  private halfWord(): number {
    if (this.half !== undefined) {
      const { half } = this;
      this.half = undefined;
      return half;
    }
    const word = this.word();
    this.half = Number(word >> 32n);
    return Number(word & 0xffffffffn);
  }

  /** 64 bits: the halves of the state combined, and turned by its highest bits. */
  private word(): bigint {
    this.step();
    const word = (this.state >> 64n) ^ (this.state & WORD);
    const turn = this.state >> 122n;
    return ((word >> turn) | (word << (64n - turn))) & WORD;
  }

  private step(): void {
    this.state = (this.state * MULTIPLIER + this.increment) & STATE;
  }
}

function swap(order: Float64Array, i: number, j: number): void {
  const swapped = order[i];
  order[i] = order[j];
  order[j] = swapped;
}
