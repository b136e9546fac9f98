// Everything a client may ask about kept runs.

import * as v from 'valibot';

import type { DataSource } from '../data/dataSource.ts';
import type { ExportFormat } from '../exports/exportFormats.ts';
import { exportName, exportRun } from '../exports/exportRun.ts';
import type { ValidationAnswers } from '../serviceAnswers.ts';
import type { RunCurves } from '../training/runLog.ts';
import { plainKernels } from '../tensor/plainKernels.ts';
import { Trainer } from '../training/trainer.ts';
import type { Archive } from './archive.ts';
import type { RunSink } from './keptRun.ts';
import { RunLibrary } from './runLibrary.ts';
import { RunLabelsSchema } from './runRecord.ts';
import type { RunHead, RunLabels, RunRecord } from './runRecord.ts';
import type { RunSummary } from './runSummary.ts';
import {
  writeFailureFrom,
  type StorageState,
  type WriteFailure,
} from './storageState.ts';
import {
  Imports,
  packArchive,
  type ImportInspection,
} from './transfer.ts';

/** A kept run to be looked at. */
export interface OpenedRun {
  readonly head: RunHead;
  readonly curves: RunCurves;
  readonly parameterCount: number;
  /** Of its network as it was at the end; undefined when the data have changed since. */
  readonly answers: ValidationAnswers | undefined;
}

export interface ExportedFile {
  /** A name for it that says what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Calls about a run that is not there, or whose file is unusable, are rejected. */
export interface RunsService {
  /** The kept runs, latest first. */
  listRuns(): Promise<RunSummary[]>;
  openRun(id: string): Promise<OpenedRun>;
  runCurves(id: string): Promise<RunCurves>;
  labelRun(id: string, labels: RunLabels): Promise<RunSummary>;
  /** Takes runs away; for a day `restoreRuns` brings them back. */
  removeRuns(ids: readonly string[]): Promise<void>;
  restoreRuns(ids: readonly string[]): Promise<void>;
  exportRun(id: string, format: ExportFormat): Promise<ExportedFile>;

  /** Keeps an interrupted run as it is, with the state that says why it ended. A run without any step is discarded. */
  keepInterrupted(
    id: string,
    state?: 'interrupted' | 'stopped',
  ): Promise<void>;
  discardInterrupted(id: string): Promise<void>;

  storageState(): Promise<StorageState>;
  /** The learner has been told of the files that were set aside. */
  acknowledgeSetAside(): Promise<void>;
  /** Tries once more to write what could not be written. */
  saveUnsaved(): Promise<void>;

  /** All runs and the given progress (JSON) as a zip file. */
  packArchive(progress: string): Promise<Uint8Array>;
  /** What taking in an archive or a run file would change. */
  inspectImport(
    file: string,
    bytes: Uint8Array,
  ): Promise<ImportInspection>;
  /** False when it is not what was looked at last, e.g. after the core was replaced. */
  acceptImport(token: number): Promise<boolean>;
  /** False when there is none to take back. */
  undoImport(): Promise<boolean>;
}

export type StorageListener = (state: StorageState) => void;

/** Keeps ended runs and checkpoints, and remembers what could not be written. */
export class RunStore implements RunSink {
  readonly library: RunLibrary;
  private failure: WriteFailure | undefined;
  private readonly unsaved = new Map<string, RunRecord>();

  constructor(
    readonly archive: Archive,
    private readonly tell: StorageListener,
  ) {
    this.library = new RunLibrary(archive);
  }

  get state(): StorageState {
    return {
      failure: this.failure,
      unsaved: this.unsaved.size,
      setAside: [...this.library.setAside],
    };
  }

  async checkpoint(record: RunRecord): Promise<void> {
    const wrote = await this.attempt(() =>
      this.library.saveCheckpoint(record),
    );
    if (wrote && this.unsaved.size > 0) await this.saveUnsaved();
  }

  async keep(record: RunRecord): Promise<void> {
    this.unsaved.set(record.head.id, record);
    await this.saveUnsaved();
  }

  async discard(id: string): Promise<void> {
    await this.attempt(() => this.library.dropCheckpoint(id));
  }

  async saveUnsaved(): Promise<void> {
    for (const [id, record] of this.unsaved) {
      const wrote = await this.attempt(async () => {
        await this.library.save(record);
        await this.library.dropCheckpoint(id);
      });
      if (!wrote) break;
      this.unsaved.delete(id);
    }
    this.announce();
  }

  acknowledgeSetAside(): void {
    this.library.setAside.length = 0;
    this.announce();
  }

  /** After a call that may have set files aside. */
  announce(): void {
    this.tell(this.state);
  }

  private async attempt(
    write: () => Promise<unknown>,
  ): Promise<boolean> {
    const before = this.failure?.code;
    try {
      await write();
      this.failure = undefined;
    } catch (error) {
      this.failure = writeFailureFrom(error);
    }
    if (this.failure?.code !== before) this.announce();
    return this.failure === undefined;
  }
}

export function createRunsService(
  store: RunStore,
  source: DataSource,
): RunsService {
  const { library } = store;
  const imports = new Imports(library);

  /** Tells of files that turned out unusable, whatever became of the call. */
  async function telling<Result>(
    call: Promise<Result>,
  ): Promise<Result> {
    const { length } = library.setAside;
    try {
      return await call;
    } finally {
      if (library.setAside.length !== length) store.announce();
    }
  }

  return {
    listRuns: () => telling(library.list()),
    async openRun(id) {
      const { head, curves, parameters } = await telling(
        library.read(id),
      );
      const parameterCount = parameters.reduce(
        (count, { values }) => count + values.length,
        0,
      );
      let answers: ValidationAnswers | undefined;
      const { data, hash } = await source.load(head.config);
      if (hash === head.dataHash) {
        const trainer = new Trainer(head.config, data, {
          kernels: plainKernels,
        });
        trainer.setParameters(parameters.map(({ values }) => values));
        const { rows, labels } = trainer.val;
        answers = {
          steps: head.steps,
          rows,
          labels,
          answers: trainer.predict(trainer.val),
        };
      }
      return { head, curves, parameterCount, answers };
    },
    async runCurves(id) {
      const { curves } = await telling(library.read(id));
      return curves;
    },
    labelRun: async (id, labels) =>
      telling(library.change(id, v.parse(RunLabelsSchema, labels))),
    removeRuns: (ids) => library.remove(ids),
    restoreRuns: (ids) => library.restore(ids),
    async exportRun(id, format) {
      const record = await telling(library.read(id));
      const name = exportName(record.head, format);
      const bytes =
        format === 'runFile'
          ? await library.readBytes(id)
          : exportRun(record, format);
      return { name, bytes };
    },
    async keepInterrupted(id, state = 'interrupted') {
      const waiting = await telling(library.interrupted());
      if (!waiting.some((head) => head.id === id)) return;
      const { head, curves, parameters } = await telling(
        library.readCheckpoint(id),
      );
      if (head.steps > 0) {
        await library.save({
          head: { ...head, state },
          curves,
          parameters,
        });
      }
      await library.dropCheckpoint(id);
    },
    discardInterrupted: (id) => library.dropCheckpoint(id),
    async storageState() {
      return store.state;
    },
    async acknowledgeSetAside() {
      store.acknowledgeSetAside();
    },
    saveUnsaved: () => store.saveUnsaved(),
    packArchive: (progress) => packArchive(library, progress),
    inspectImport: (file, bytes) => imports.inspect(file, bytes),
    acceptImport: (token) => imports.accept(token),
    undoImport: () => imports.undo(),
  };
}
