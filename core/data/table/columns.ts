// The columns of a table, as they are read cell by cell: numbers, texts, or neither.

import { MAX_CLASSES } from './tableSettings.ts';

/** Cells that stand for nothing: what pandas leaves out, and the question mark of the UCI repository. */
export const missingCells: readonly string[] = [
  ...['', '#N/A', '#NA', '-nan', '<NA>', 'N/A', 'NA', 'NULL'],
  ...['NaN', 'None', 'n/a', 'nan', 'null', '?'],
];

const MISSING = new Set(missingCells);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A cell and where it stands: rows are counted from 0, below the header. */
export interface FoundCell {
  readonly row: number;
  readonly text: string;
}

export interface Column {
  readonly name: string;
  /** Every value is a number, or some are not; `empty` where all are missing. */
  readonly kind: 'number' | 'text' | 'empty';
  /** One a row: NaN where it is missing or no number. */
  readonly values: Float64Array;
  /** One a row: the place of its text in `texts`, -1 where it is missing; undefined where there are more than `MAX_CLASSES` different ones. */
  readonly codes: Int16Array | undefined;
  /** The different values as they are written, in the order in which they come; at most `MAX_CLASSES`. */
  readonly texts: readonly string[];
  /** Cells without a value. */
  readonly missing: number;
  /** Cells that are numbers. */
  readonly numbers: number;
  /** Of the numbers; NaN where there are none. */
  readonly least: number;
  readonly most: number;
  /** The first that is no number. */
  readonly firstText: FoundCell | undefined;
  /** The first beyond float32. */
  readonly firstHuge: FoundCell | undefined;
}

const LARGEST = (2 - 2 ** -23) * 2 ** 127;
const FIRST_SIZE = 1024;

/** Takes a column's cells one after another. */
export class ColumnBuilder {
  private values = new Float64Array(FIRST_SIZE);
  private codes: Int16Array | undefined = new Int16Array(FIRST_SIZE);
  private readonly known = new Map<string, number>();
  private rows = 0;
  private missing = 0;
  private numbers = 0;
  private least = Infinity;
  private most = -Infinity;
  private firstText: FoundCell | undefined;
  private firstHuge: FoundCell | undefined;

  constructor(
    private readonly name: string,
    private readonly decimal: '.' | ',',
  ) {}

  add(cell: string): void {
    const row = this.rows++;
    if (row === this.values.length) this.grow();
    const text = cell.trim();
    if (MISSING.has(text)) {
      this.missing += 1;
      this.values[row] = NaN;
      if (this.codes) this.codes[row] = -1;
      return;
    }
    this.remember(text, row);
    const value = numberIn(text, this.decimal);
    this.values[row] = value;
    if (Number.isNaN(value)) {
      this.firstText ??= { row, text };
      return;
    }
    this.numbers += 1;
    if (value < this.least) this.least = value;
    if (value > this.most) this.most = value;
    if (Math.abs(value) > LARGEST) this.firstHuge ??= { row, text };
  }

  finish(): Column {
    const { name, rows, missing, numbers, firstText, firstHuge } = this;
    return {
      name,
      kind: firstText ? 'text' : numbers > 0 ? 'number' : 'empty',
      values: this.values.subarray(0, rows),
      codes: this.codes?.subarray(0, rows),
      texts: [...this.known.keys()],
      missing,
      numbers,
      least: numbers > 0 ? this.least : NaN,
      most: numbers > 0 ? this.most : NaN,
      firstText,
      firstHuge,
    };
  }

  private remember(text: string, row: number): void {
    if (!this.codes) return;
    let code = this.known.get(text);
    if (code === undefined) {
      if (this.known.size === MAX_CLASSES) {
        this.codes = undefined;
        return;
      }
      code = this.known.size;
      this.known.set(text, code);
    }
    this.codes[row] = code;
  }

  private grow(): void {
    const values = new Float64Array(2 * this.values.length);
    values.set(this.values);
    this.values = values;
    if (!this.codes) return;
    const codes = new Int16Array(values.length);
    codes.set(this.codes);
    this.codes = codes;
  }
}

/** NaN where it is none: numbers are written as Python's `float` reads them, without underscores, infinities and NaN. */
export function numberIn(text: string, decimal: '.' | ','): number {
  const plain =
    decimal === ',' && !text.includes('.')
      ? text.replace(',', '.')
      : text;
  return NUMBER.test(plain) ? Number(plain) : NaN;
}
