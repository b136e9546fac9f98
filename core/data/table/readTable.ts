// CSV and TSV files as columns: how a file is written is found out, and its rows are read in portions.

import Papa, { type Results, type Settings } from 'papaparse';

import { ColumnBuilder, numberIn, type Column } from './columns.ts';
import { TableRefused } from './tableProblem.ts';
import {
  delimiters,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_ROWS,
  type Delimiter,
  type TableFormat,
} from './tableSettings.ts';
import { tableText, type TableText } from './tableText.ts';

export interface Table {
  readonly format: TableFormat;
  readonly columns: readonly Column[];
  /** Below the header. */
  readonly rows: number;
}

/** Characters that are read at once. */
const CHUNK = 2 ** 20;
/** Characters by which it is told how a file is written. */
const LOOKED_AT = 2 ** 16;

const settings: Settings = { skipEmptyLines: 'greedy' };

/**
 * @param between after each portion of some 10 ms, with the share that is read
 * @throws TableRefused
 */
export async function readTable(
  bytes: Uint8Array,
  between: (share: number) => Promise<void>,
): Promise<Table> {
  const given = tableText(bytes);
  const builder = new TableBuilder(given);
  const { text } = given;
  let read = 0;
  await new Promise<void>((resolve, reject) => {
    Papa.parse(text, {
      ...settings,
      delimiter: builder.format.delimiter,
      chunkSize: CHUNK,
      chunk: (results, handle) => {
        handle.pause();
        read += CHUNK;
        const refuse = (error: Error) => {
          // First of all: what is aborted counts as complete.
          reject(error);
          handle.abort();
        };
        try {
          builder.add(results);
        } catch (error) {
          refuse(error as Error);
          return;
        }
        between(Math.min(1, read / text.length)).then(() => {
          handle.resume();
        }, refuse);
      },
      complete: resolve,
    });
  });
  return builder.finish();
}

/** The same at once, for small tables. @throws TableRefused */
export function readTableAtOnce(bytes: Uint8Array): Table {
  return readTableText(tableText(bytes));
}

/** @throws TableRefused */
export function readTableText(given: TableText): Table {
  const builder = new TableBuilder(given);
  const { delimiter } = builder.format;
  builder.add(Papa.parse(given.text, { ...settings, delimiter }));
  return builder.finish();
}

class TableBuilder {
  readonly format: TableFormat;
  private columns: readonly ColumnBuilder[] | undefined;
  private rows = 0;

  constructor(given: TableText) {
    this.format = formatOf(given);
  }

  add({ data, errors }: Results): void {
    const open = errors.find(({ code }) => code.endsWith('Quotes'));
    if (open) {
      const header = !this.columns && this.format.hasHeader ? 1 : 0;
      const row = this.rows + (open.row ?? 0) + 1 - header;
      throw new TableRefused({ kind: 'openQuote', row });
    }
    for (const cells of data) this.addRow(cells);
  }

  /** @throws TableRefused where there is no row */
  finish(): Table {
    if (!this.columns || this.rows === 0)
      throw new TableRefused({ kind: 'noRows' });
    const columns = this.columns.map((column) => column.finish());
    return { format: this.format, columns, rows: this.rows };
  }

  private addRow(cells: readonly string[]): void {
    if (!this.columns) {
      this.columns = this.begin(cells);
      if (this.format.hasHeader) return;
    }
    const { columns } = this;
    const row = ++this.rows;
    if (cells.length !== columns.length) {
      const found = { row, cells: cells.length };
      throw new TableRefused({
        kind: 'unevenRow',
        ...found,
        columns: columns.length,
      });
    }
    if (row > MAX_ROWS) throw new TableRefused({ kind: 'tooManyRows' });
    if (row * columns.length > MAX_CELLS)
      throw new TableRefused({ kind: 'tooManyCells' });
    for (let i = 0; i < cells.length; i++) columns[i].add(cells[i]);
  }

  private begin(cells: readonly string[]): readonly ColumnBuilder[] {
    const columns = cells.length;
    if (columns > MAX_COLUMNS)
      throw new TableRefused({ kind: 'tooManyColumns', columns });
    const { hasHeader, decimal } = this.format;
    const names = columnNames(hasHeader ? cells : cells.map(() => ''));
    return names.map((name) => new ColumnBuilder(name, decimal));
  }
}

/** Each is another's: those that have none, or one that is taken, are numbered. */
function columnNames(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, i) => {
    const name = cell.trim() || `column ${i + 1}`;
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name} (${n})`;
    taken.add(free);
    return free;
  });
}

function formatOf({ text, encoding }: TableText): TableFormat {
  // The last row may be cut off.
  const beginning = text.slice(0, LOOKED_AT);
  const { data, meta } = Papa.parse(beginning, {
    ...settings,
    delimitersToGuess: delimiters,
  });
  const delimiter = meta.delimiter as Delimiter;
  const rows = data.length > 1 ? data.slice(0, -1) : data;
  const cells = rows.flat().map((cell) => cell.trim());
  const decimal =
    delimiter !== ',' &&
    cells.some((cell) => /^[+-]?\d*,\d+$/.test(cell)) &&
    !cells.some((cell) => /^[+-]?\d*\.\d+$/.test(cell))
      ? ','
      : '.';
  const hasHeader = namesColumns(rows, decimal);
  return { encoding, delimiter, decimal, hasHeader };
}

/** Whether the first row has texts where those below have numbers, or no row has any. */
function namesColumns(
  [first, ...below]: readonly (readonly string[])[],
  decimal: '.' | ',',
): boolean {
  const isNumber = (cell = '') =>
    !Number.isNaN(numberIn(cell.trim(), decimal));
  const numeric = first.filter((_, i) =>
    below.some((row) => isNumber(row[i])),
  );
  if (numeric.length === 0)
    return !first.some((cell) => isNumber(cell));
  return (
    2 * numeric.filter((cell) => isNumber(cell)).length < numeric.length
  );
}
