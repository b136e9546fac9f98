// What page and table worker ask of each other. All of it is plain data: it is copied from one to the other.

import type { TableChoice } from '@backprop-lab/core/data/table/tableData';
import type { TableProblem } from '@backprop-lab/core/data/table/tableProblem';
import type { TableSettings } from '@backprop-lab/core/data/table/tableSettings';

/** A column as it is shown before it is chosen. */
export interface ColumnPreview {
  readonly name: string;
  readonly kind: 'number' | 'text' | 'empty';
  /** Cells without a value. */
  readonly missing: number;
  /** Of its numbers; NaN where there are none. */
  readonly least: number;
  readonly most: number;
  /** Different values; undefined where there are more than can be classes. */
  readonly different: number | undefined;
  /** The first of them, as they are written. */
  readonly examples: readonly string[];
  /** Why it cannot be a feature. */
  readonly obstacle: TableProblem | undefined;
}

export interface TablePreview {
  readonly rows: number;
  readonly columns: readonly ColumnPreview[];
  readonly choice: TableChoice;
}

/** What comes of a choice. */
export interface ChosenTable {
  /** All but the file's hash, which is found out when it is kept. */
  readonly settings: Omit<TableSettings, 'hash'>;
  readonly classNames: readonly string[];
  readonly inputNames: readonly string[];
  /** Rows that are left out. */
  readonly dropped: number;
}

export type Answer<Result> = { readonly result: Result } | { readonly problem: TableProblem };

/** What the page asks. */
export interface TableWorkerFunctions {
  read(file: File): Promise<Answer<TablePreview>>;
  /** Of the table that was read. */
  choose(choice: TableChoice): Answer<ChosenTable>;
  /** What is proposed with this target. */
  propose(target: number): TableChoice;
}

/** What the worker says by itself. */
export interface TableWorkerClient {
  /** How much of the file is read. */
  progress(share: number): void;
}
