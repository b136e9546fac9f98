// The Mersenne Twister MT19937, the source of all three libraries' random numbers.

const SIZE = 624;
const MIDDLE = 397;

/**
 * 32-bit Mersenne Twister (Matsumoto and Nishimura 1998), seeded from one
 * integer by Knuth's initialiser.
 */
export class MT19937 {
  private readonly state = new Uint32Array(SIZE);
  private position = SIZE;

  /** @param seed its low 32 bits count */
  constructor(seed: number) {
    this.state[0] = seed >>> 0;
    for (let i = 1; i < SIZE; i++) {
      const previous = this.state[i - 1] ^ (this.state[i - 1] >>> 30);
      this.state[i] = Math.imul(1812433253, previous) + i;
    }
  }

  /** The next number, 0 to 2^32 - 1. */
  next(): number {
    if (this.position === SIZE) this.twist();
    let y = this.state[this.position++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }

  private twist(): void {
    const { state } = this;
    for (let i = 0; i < SIZE; i++) {
      const y =
        (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
      state[i] =
        state[(i + MIDDLE) % SIZE] ^
        (y >>> 1) ^
        (y & 1 ? 0x9908b0df : 0);
    }
    this.position = 0;
  }
}
