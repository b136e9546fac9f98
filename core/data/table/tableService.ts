// Everything a client may ask about tables of the learner's own.

import { concatenated } from '../../concatenated.ts';
import { splitData } from '../../training/prepare.ts';
import type { RunConfig } from '../../training/runConfig.ts';
import { parseRunConfig } from '../../training/runConfigProblem.ts';
import type { DataSource } from '../dataSource.ts';
import { TableRefused, type TableProblem } from './tableProblem.ts';
import { MAX_TABLE_BYTES } from './tableSettings.ts';

/** Files come in parts, so that neither side stands still while a large one is copied. */
export interface TableService {
  /** Begins to take in a file; one that was being taken in is forgotten. @returns its number, for the calls that follow */
  beginTable(): Promise<number>;
  /** Nothing happens where another has been begun since. @throws TableRefused where it becomes too large */
  addToTable(table: number, part: Uint8Array): Promise<void>;
  /**
   * Keeps the file for runs to find it by its hash.
   * @returns the hash; undefined where another has been begun since
   */
  keepTable(table: number): Promise<string | undefined>;
  /**
   * Why a run with these settings cannot learn from its table.
   * @throws InvalidRunConfig
   */
  tableProblem(config: RunConfig): Promise<TableProblem | undefined>;
  /** The kept file of a run's table; undefined where it is gone. */
  tableFile(hash: string): Promise<Uint8Array | undefined>;
}

/** @param writing does what writes, and tells of it where nothing can be written */
export function createTableService(
  source: DataSource,
  writing: <Result>(write: () => Promise<Result>) => Promise<Result>,
): TableService {
  let number = 0;
  let parts: Uint8Array[] = [];

  return {
    async beginTable() {
      parts = [];
      return ++number;
    },
    async addToTable(table, part) {
      if (table !== number) return;
      const bytes = lengthOf(parts) + part.length;
      if (bytes > MAX_TABLE_BYTES) {
        parts = [];
        throw new TableRefused({ kind: 'tooLarge' });
      }
      parts.push(part);
    },
    async keepTable(table) {
      if (table !== number) return undefined;
      const bytes = concatenated(parts);
      parts = [];
      return writing(() => source.tables.keep(bytes));
    },
    async tableProblem(value) {
      const config = parseRunConfig(value);
      if (config.data !== 'table') return undefined;
      try {
        const { data } = await source.load(config);
        splitData(config, data);
        return undefined;
      } catch (error) {
        if (!(error instanceof TableRefused)) throw error;
        return error.problem;
      }
    },
    async tableFile(hash) {
      try {
        return await source.tables.read({ hash, name: '' });
      } catch (error) {
        if (!(error instanceof TableRefused)) throw error;
        return undefined;
      }
    },
  };
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
