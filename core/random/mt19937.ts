// The Mersenne Twister MT19937, the source of all three libraries' random numbers.

const SIZE = 624;
const MIDDLE = 397;

/**
 * 32-bit Mersenne Twister (Matsumoto and Nishimura 1998), seeded from one
 * integer by Knuth's initialiser.
 */
export class MT19937 {
  private readonly words = new Uint32Array(SIZE);
  private position = SIZE;

  /** @param seed its low 32 bits count */
  constructor(seed: number) {
    const { words } = this;
    words[0] = seed >>> 0;
    for (let i = 1; i < SIZE; i++) {
      const previous = words[i - 1] ^ (words[i - 1] >>> 30);
      words[i] = Math.imul(1812433253, previous) + i;
    }
  }

  /** Where in its sequence the generator stands: its 624 words and the place of the next one. */
  get state(): Int32Array {
    const state = new Int32Array(SIZE + 1);
    state.set(this.words);
    state[SIZE] = this.position;
    return state;
  }

  /** @throws RangeError when it is no state of this generator */
  set state(state: Int32Array) {
    const position = state.at(-1) ?? -1;
    if (state.length !== SIZE + 1 || position < 0 || position > SIZE) {
      throw new RangeError(
        `MT19937: a state has ${SIZE} words and a place from 0 to ${SIZE}`,
      );
    }
    this.words.set(state.subarray(0, SIZE));
    this.position = position;
  }

  /** The next number, 0 to 2^32 - 1. */
  next(): number {
    if (this.position === SIZE) this.twist();
    let y = this.words[this.position++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }

  /** Computes the next 624 words, each from three earlier ones; indices wrap around after the last. */
  private twist(): void {
    const { words } = this;
    const wrapsFrom = SIZE - MIDDLE;
    for (let i = 0; i < wrapsFrom; i++) {
      words[i] = words[i + MIDDLE] ^ mixed(words[i], words[i + 1]);
    }
    for (let i = wrapsFrom; i < SIZE - 1; i++) {
      words[i] = words[i - wrapsFrom] ^ mixed(words[i], words[i + 1]);
    }
    words[SIZE - 1] =
      words[MIDDLE - 1] ^ mixed(words[SIZE - 1], words[0]);
    this.position = 0;
  }
}

/** The upper bit of one word and the lower 31 of the next, turned. */
function mixed(word: number, next: number): number {
  const y = (word & 0x80000000) | (next & 0x7fffffff);
  return (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
}
