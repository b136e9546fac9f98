// NumPy's legacy random stream: what `np.random.seed` and `np.random.permutation` give.

import { MT19937 } from './mt19937.ts';

/** A stream like NumPy's `RandomState(seed)`. */
export class NumPyRandom {
  private readonly generator: MT19937;

  /** @param seed 0 to 2^32 - 1 */
  constructor(seed: number) {
    this.generator = new MT19937(seed);
  }

  /** Where in its sequence the generator stands. */
  get state(): Int32Array {
    return this.generator.state;
  }

  /** @throws RangeError when it is no state of the generator */
  set state(state: Int32Array) {
    this.generator.state = state;
  }

  /** The numbers 0 to n - 1 in random order, like `permutation(n)`. */
  permutation(n: number): Int32Array {
    const order = new Int32Array(n);
    for (let i = 0; i < n; i++) order[i] = i;
    this.shuffle(order);
    return order;
  }

  /** Shuffles in place, like `shuffle` (Fisher and Yates, from the end). */
  shuffle(order: Int32Array): void {
    for (let i = order.length - 1; i >= 1; i--) {
      const j = this.upTo(i);
      const swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  /** A whole number 0 to `max`: draws are masked to its bits until one is small enough. */
  private upTo(max: number): number {
    const mask = 0xffffffff >>> Math.clz32(max);
    let draw = (this.generator.next() & mask) >>> 0;
    while (draw > max) draw = (this.generator.next() & mask) >>> 0;
    return draw;
  }
}
