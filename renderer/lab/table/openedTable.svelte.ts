// The table that is open before it is used: what is in it, what is chosen of it, and what comes of that choice.

import type { TableChoice } from '@backprop-lab/core/data/table/tableData';
import type { TableProblem } from '@backprop-lab/core/data/table/tableProblem';
import type { TableSettings } from '@backprop-lab/core/data/table/tableSettings';

import { core } from '../../state/core.svelte.ts';
import { reportError } from '../../state/errorReports.ts';
import type { ChosenTable, TablePreview } from './tableContract.ts';
import { startReader, type TableReader } from './tableReader.ts';

/** Bytes that are copied to the core at once: more would hold the page up. */
const PART = 2 ** 20;

export class OpenedTable {
  /** Of the file, as far as it is read; of its copy, while it is being kept. */
  share = $state(0);
  preview = $state.raw<TablePreview>();
  choice = $state.raw<TableChoice>();
  /** What comes of the choice, as soon as it is worked out. */
  chosen = $state.raw<ChosenTable>();
  /** Why the file, or the choice, is of no use. */
  problem = $state.raw<TableProblem>();
  /** The file could not be read, or the worker broke down. */
  hasFailed = $state(false);
  isKeeping = $state(false);

  private readonly reader: TableReader;
  private isEnded = false;
  /** Counts the choices: what comes of an earlier one is passed over. */
  private choices = 0;

  constructor(readonly file: File) {
    this.reader = startReader({
      progress: (share) => {
        this.share = share;
      },
      broken: () => {
        this.hasFailed = true;
      },
    });
    void this.read();
  }

  /** Another target: what suits it is proposed anew. */
  async aimAt(target: number): Promise<void> {
    const missing = this.choice?.missing ?? 'drop';
    await this.unlessEnded(async () => {
      const proposed = await this.reader.functions.propose(target);
      await this.choose({ ...proposed, missing });
    });
  }

  async change(changes: Partial<TableChoice>): Promise<void> {
    const { choice } = this;
    if (choice) await this.unlessEnded(() => this.choose({ ...choice, ...changes }));
  }

  /** Gives a copy of the file to the core. @returns what a run is told; undefined where another file took its place */
  async keep(): Promise<TableSettings | undefined> {
    const { chosen, file } = this;
    if (!chosen) return undefined;
    this.isKeeping = true;
    this.share = 0;
    try {
      const service = await core.service();
      const table = await service.beginTable();
      for (let start = 0; start < file.size; start += PART) {
        const part = await file.slice(start, start + PART).arrayBuffer();
        await service.addToTable(table, new Uint8Array(part));
        this.share = Math.min(1, (start + PART) / file.size);
      }
      const hash = await service.keepTable(table);
      return hash === undefined ? undefined : { ...chosen.settings, hash };
    } finally {
      this.isKeeping = false;
    }
  }

  end(): void {
    this.isEnded = true;
    this.reader.end();
  }

  private async read(): Promise<void> {
    await this.unlessEnded(async () => {
      const answer = await this.reader.functions.read(this.file);
      if ('problem' in answer) {
        this.problem = answer.problem;
        return;
      }
      this.preview = answer.result;
      await this.choose(answer.result.choice);
    });
  }

  /** Says that it failed, for a folder or a file that is gone as well; what the table's end interrupts concerns nobody. */
  private async unlessEnded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (this.isEnded) return;
      this.hasFailed = true;
      reportError(error);
    }
  }

  private async choose(choice: TableChoice): Promise<void> {
    const number = ++this.choices;
    this.choice = choice;
    const answer = await this.reader.functions.choose(choice);
    if (number !== this.choices) return;
    this.problem = 'problem' in answer ? answer.problem : undefined;
    this.chosen = 'result' in answer ? answer.result : undefined;
  }
}

let current = $state.raw<OpenedTable>();

export const tables = {
  /** The one whose columns are being chosen. */
  get current(): OpenedTable | undefined {
    return current;
  },

  /** In place of the one before. */
  open(file: File): void {
    current?.end();
    current = new OpenedTable(file);
  },

  close(): void {
    current?.end();
    current = undefined;
  },
};
