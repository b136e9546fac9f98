// Numbers for checks, drawn from a seed: the same seed always gives the same ones.

/** Where numbers are drawn from. */
export class Draw {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** One of a few, each as likely as the others. */
  from<Option>(options: readonly Option[]): Option {
    const option = options[Math.floor(this.next() * options.length)];
    if (option === undefined) throw new RangeError('there is nothing to draw from');
    return option;
  }

  /** So many, each for itself. */
  list<Option>(length: number, options: readonly Option[]): Option[] {
    return Array.from({ length }, () => this.from(options));
  }

  /** @returns a matrix as its rows */
  matrix(rows: number, columns: number, options: readonly number[]): number[][] {
    return Array.from({ length: rows }, () => this.list(columns, options));
  }

  /** From 0 up to 1, by the generator mulberry32. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
