// Small made cases: shapes that are all different, values that show every mistake. The digits come as one more.

import { MT19937 } from '../random/mt19937.ts';
import { matrix, type Value } from './values.ts';

/**
 * What a case is made for: plain values, a batch of one, zeros with a dead unit
 * and hard zeros, values that overflow, or the digits.
 */
export type CaseKind =
  'small' | 'other' | 'one' | 'edges' | 'large' | 'digits';

/** Rows of the batch, inputs, hidden neurons, classes: all different. */
export interface Sizes {
  readonly m: number;
  readonly n: number;
  readonly h: number;
  readonly k: number;
}

/** Standardised images and their labels, as many as the case is large. */
export interface DigitRows {
  readonly count: number;
  readonly X: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
}

const sizes: Readonly<Record<CaseKind, Sizes>> = {
  small: { m: 4, n: 5, h: 3, k: 6 },
  other: { m: 8, n: 3, h: 5, k: 4 },
  one: { m: 1, n: 4, h: 5, k: 3 },
  edges: { m: 5, n: 3, h: 4, k: 6 },
  large: { m: 3, n: 4, h: 6, k: 5 },
  digits: { m: 9, n: 64, h: 12, k: 10 },
};

/** Draws the inputs of one case; the same ones every time. */
export class Draw implements Sizes {
  readonly m: number;
  readonly n: number;
  readonly h: number;
  readonly k: number;
  private readonly generator: MT19937;

  /** @param digits are needed for the case of that name alone */
  constructor(
    readonly kind: CaseKind,
    private readonly digits?: DigitRows,
  ) {
    ({ m: this.m, n: this.n, h: this.h, k: this.k } = sizes[kind]);
    this.generator = new MT19937(1 + Object.keys(sizes).indexOf(kind));
  }

  /** Two decimals from -2 to 2, none nearer to 0 than 0.05. */
  matrix(rows: number, columns: number, scale = 1): Value {
    const data = Array.from({ length: rows * columns }, () => {
      const size = 0.05 + this.uniform() * 1.95;
      const value = this.uniform() < 0.5 ? -size : size;
      return Math.round(100 * scale * value) / 100;
    });
    return matrix(rows, columns, data);
  }

  /** Weights `(out, inputs)`; for the digits small enough that sums do not grow. */
  weight(out: number, inputs: number): Value {
    return this.matrix(out, inputs, this.kind === 'digits' ? 0.2 : 0.6);
  }

  /** `(m, n)`: the digits' images where the case is theirs. */
  images(rows = this.m): Value {
    if (!this.digits) return this.matrix(rows, this.n);
    const values = Array.from(
      { length: rows * this.n },
      (_, i) => this.digits?.X[i] ?? 0,
    );
    return matrix(rows, this.n, values);
  }

  /** One for each row, from 0; the greatest class is left out. */
  labels(rows = this.m): Value {
    const { digits } = this;
    const data = Float64Array.from({ length: rows }, (_, i) =>
      digits ? digits.labels[i] : (2 * i + 1) % (this.k - 1),
    );
    return { shape: [rows], data, whole: true };
  }

  /** The labels as rows with a single 1. */
  oneHot(rows = this.m): Value {
    const { data } = this.labels(rows);
    const y = matrix(rows, this.k, new Float64Array(rows * this.k));
    data.forEach((label, i) => (y.data[i * this.k + label] = 1));
    return y;
  }

  /** Sums before an activation: where the case is about edges, with a zero in every row and a unit that is dead. */
  sums(rows: number, columns: number): Value {
    const Z = this.matrix(rows, columns);
    if (this.kind === 'large') {
      Z.data.forEach((value, k) => {
        Z.data[k] = value * 400 - (Math.floor(k / columns) % 2) * 3000;
      });
    }
    if (this.kind !== 'edges') return Z;
    for (let i = 0; i < rows; i++) {
      Z.data[i * columns] = -1 - i;
      Z.data[i * columns + 1 + (i % (columns - 1))] = 0;
    }
    return Z;
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    return Math.floor(this.uniform() * limit);
  }

  private uniform(): number {
    return this.generator.next() / 2 ** 32;
  }
}
