// Everything a client may ask about kept runs.

import { TableRefused } from '../data/table/tableProblem.ts';
import type { DataSource } from '../data/dataSource.ts';
import type { Host } from '../host.ts';
import type { ExportFormat } from '../exports/exportFormats.ts';
import { exportInPortions, exportName } from '../exports/exportRun.ts';
import { ownConfig } from '../ownBackward/ownConfig.ts';
import type { ValidationAnswers } from '../serviceAnswers.ts';
import type { RunCurves } from '../training/runLog.ts';
import { inSlices } from '../portions.ts';
import { plainKernels } from '../tensor/plainKernels.ts';
import { ValidationNetwork } from '../training/validationAnswers.ts';
import type { ImportInspection } from './importRefusal.ts';
import { Pacer, type TransferListener } from './pace.ts';
import { recordOfOwnRun, type OwnRun } from './ownRun.ts';
import type { RunHead, RunLabels } from './runRecord.ts';
import type { RunStore } from './runStore.ts';
import type { RunSummary } from './runSummary.ts';
import type { StorageState, UnreadableFile } from './storageState.ts';
import { Imports, packArchive } from './transfer.ts';

/** A kept run to be looked at. */
export interface OpenedRun {
  readonly head: RunHead;
  readonly curves: RunCurves;
  readonly parameterCount: number;
  /** Of its network as it was at the end; undefined when the data have changed since, or a table is gone. */
  readonly answers: ValidationAnswers | undefined;
  /** What the classes of its data are called, where these give them names. */
  readonly classNames: readonly string[];
}

export interface ExportedFile {
  /** A name for it that says what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A run's id is that of its file, whatever the head in it says. Calls about a run that is not there, or whose file is unusable, are rejected. */
export interface RunsService {
  /** The kept runs, latest first. Never rejected. */
  listRuns(): Promise<RunSummary[]>;
  /** Everything beside them that is no usable run, with the reason. Never rejected. */
  unreadableFiles(): Promise<UnreadableFile[]>;
  /** Takes such files away, by their names; for a day `restoreUnreadable` brings them back. */
  removeUnreadable(files: readonly string[]): Promise<void>;
  restoreUnreadable(files: readonly string[]): Promise<void>;
  openRun(id: string): Promise<OpenedRun>;
  runCurves(id: string): Promise<RunCurves>;
  /**
   * Keeps a run that was trained elsewhere, with a learner's own backward pass.
   * @returns the id that it is kept under
   * @throws BadRunFile with the part of it that does not fit the others
   */
  keepOwnRun(run: OwnRun): Promise<string>;
  labelRun(id: string, labels: RunLabels): Promise<RunSummary>;
  /** Takes runs away; for a day `restoreRuns` brings them back. */
  removeRuns(ids: readonly string[]): Promise<void>;
  restoreRuns(ids: readonly string[]): Promise<void>;
  exportRun(id: string, format: ExportFormat): Promise<ExportedFile>;

  /**
   * Keeps an interrupted run as it is, with the state that says why it ended. A run without any step is discarded.
   * @returns the id that it is kept under, another where its own is a kept run's; undefined where nothing is kept
   */
  keepInterrupted(
    id: string,
    state?: 'interrupted' | 'stopped',
  ): Promise<string | undefined>;
  discardInterrupted(id: string): Promise<void>;

  storageState(): Promise<StorageState>;
  /** The learner has been told of the files that were set aside. */
  acknowledgeSetAside(): Promise<void>;
  /** Tries once more to write what could not be written. */
  saveUnsaved(): Promise<void>;

  /** All runs and the given progress (JSON) as a zip file; undefined when it was cancelled. @throws RangeError where one file cannot hold them */
  packArchive(progress: string): Promise<Uint8Array | undefined>;
  /** What taking in an archive or a run file would change. */
  inspectImport(
    file: string,
    bytes: Uint8Array,
  ): Promise<ImportInspection>;
  /** False when it is not what was looked at last, e.g. after the core was replaced, and when it was cancelled: then all is as before. */
  acceptImport(token: number): Promise<boolean>;
  /** False when there is none to take back. */
  undoImport(): Promise<boolean>;
  /** Ends packing, looking at a file and taking it in, wherever they are. */
  cancelTransfer(): Promise<void>;
}

/** @param isUnderWay whether the run with this id has been resumed, and is neither to be kept nor discarded */
export function createRunsService(
  store: RunStore,
  source: DataSource,
  host: Host,
  isUnderWay: (id: string) => boolean,
  tellOfTransfer: TransferListener,
): RunsService {
  const { library, checkpoints } = store;
  const imports = new Imports(library);
  const pacer = new Pacer(host, tellOfTransfer);

  /** Tells of files that turned out unusable, whatever became of the call. */
  async function telling<Result>(
    call: Promise<Result>,
  ): Promise<Result> {
    const { setAside } = library.unreadable;
    const { length } = setAside;
    try {
      return await call;
    } finally {
      if (setAside.length !== length) store.announce();
    }
  }

  /** The same of a call that writes, also where nothing can be written. */
  function changing<Result>(
    call: () => Promise<Result>,
  ): Promise<Result> {
    const change = telling(store.writing(call));
    store.track(change.then(() => undefined));
    return change;
  }

  return {
    listRuns: () => telling(library.list()),
    unreadableFiles: () => telling(library.listUnreadable()),
    removeUnreadable: (files) =>
      changing(() => library.removeUnreadable(files)),
    restoreUnreadable: (files) =>
      changing(() => library.restoreUnreadable(files)),
    async openRun(id) {
      const { head, curves, parameters } = await telling(
        library.read(id),
      );
      const parameterCount = parameters.reduce(
        (count, { values }) => count + values.length,
        0,
      );
      const { config, steps } = head;
      const loaded = await source.load(config).catch(unlessRefused);
      const answers =
        loaded?.hash === head.dataHash
          ? await inSlices(
              new ValidationNetwork(
                config,
                loaded.data,
                plainKernels,
              ).answers(parameters, steps),
              host,
            )
          : undefined;
      const { classNames = [] } = loaded?.data ?? {};
      return { head, curves, parameterCount, answers, classNames };
    },
    async runCurves(id) {
      const { curves } = await telling(library.read(id));
      return curves;
    },
    async keepOwnRun(run) {
      const { archive } = store;
      const { hash } = await source.load(ownConfig);
      const record = recordOfOwnRun(run, {
        id: archive.newId(),
        appVersion: archive.version,
        dataHash: hash,
        time: archive.time(),
      });
      const kept = store.keep(record);
      store.track(kept);
      await kept;
      return record.head.id;
    },
    labelRun: (id, labels) =>
      changing(() => library.change(id, labels)),
    removeRuns: (ids) => changing(() => library.remove(ids)),
    restoreRuns: (ids) => changing(() => library.restore(ids)),
    async exportRun(id, format) {
      const record = await telling(library.read(id));
      const name = exportName(record.head, format);
      const bytes =
        format === 'runFile'
          ? library.reader.encode(record)
          : await inSlices(exportInPortions(record, format), host);
      return { name, bytes };
    },
    async keepInterrupted(id, state = 'interrupted') {
      return isUnderWay(id)
        ? undefined
        : changing(() => checkpoints.keep(id, state));
    },
    async discardInterrupted(id) {
      if (!isUnderWay(id)) await changing(() => checkpoints.drop(id));
    },
    async storageState() {
      return store.state;
    },
    async acknowledgeSetAside() {
      store.acknowledgeSetAside();
    },
    saveUnsaved: () => store.saveUnsaved(),
    packArchive: (progress) =>
      telling(
        pacer.pace('pack', undefined, (pace) =>
          packArchive(store.archive, library, progress, pace),
        ),
      ),
    inspectImport: (file, bytes) =>
      telling(
        pacer.pace('inspect', { cancelled: true }, (pace) =>
          imports.inspect(file, bytes, pace),
        ),
      ),
    acceptImport: (token) =>
      changing(() =>
        pacer.pace('accept', false, (pace) =>
          imports.accept(token, pace),
        ),
      ),
    undoImport: () =>
      changing(() =>
        pacer.pace('undo', false, (pace) => imports.undo(pace)),
      ),
    async cancelTransfer() {
      pacer.cancel();
    },
  };
}

/** A run whose table is gone can still be looked at. @throws any other error */
function unlessRefused(error: unknown): undefined {
  if (!(error instanceof TableRefused)) throw error;
}
