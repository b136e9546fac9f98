// Keeps ended runs and checkpoints, and remembers what could not be written.

import type { Archive } from './archive.ts';
import { BadRunFile } from './badRunFile.ts';
import { Checkpoints } from './checkpoints.ts';
import type { RunSink } from './keptRun.ts';
import { NoSuchRun } from './runFiles.ts';
import { RunLibrary } from './runLibrary.ts';
import type { RunRecord } from './runRecord.ts';
import { Sequence } from './sequence.ts';
import {
  writeFailureFrom,
  type StorageState,
  type WriteFailure,
} from './storageState.ts';

export type StorageListener = (state: StorageState) => void;

export class RunStore implements RunSink {
  readonly library: RunLibrary;
  readonly checkpoints: Checkpoints;
  private failure: WriteFailure | undefined;
  private readonly unsaved = new Map<string, RunRecord>();
  /** One attempt after another: two would keep a run twice, the second without what was written about it meanwhile. */
  private readonly saving = new Sequence();
  private readonly pending = new Set<Promise<unknown>>();

  constructor(
    readonly archive: Archive,
    private readonly tell: StorageListener,
  ) {
    this.library = new RunLibrary(archive);
    this.checkpoints = new Checkpoints(archive, this.library);
  }

  get state(): StorageState {
    return {
      failure: this.failure,
      unsaved: this.unsaved.size,
      setAside: [...this.library.unreadable.setAside],
    };
  }

  async checkpoint(record: RunRecord): Promise<void> {
    const wrote = await this.attempt(() =>
      this.checkpoints.save(record),
    );
    if (wrote && this.unsaved.size > 0) await this.saveUnsaved();
  }

  async keep(record: RunRecord): Promise<void> {
    this.unsaved.set(record.head.id, record);
    await this.saveUnsaved();
  }

  async discard(id: string): Promise<void> {
    await this.attempt(() => this.checkpoints.drop(id));
  }

  saveUnsaved(): Promise<void> {
    return this.saving.run(async () => {
      if (this.unsaved.size === 0) this.failure = undefined;
      for (const [id, record] of this.unsaved) {
        const wrote = await this.attempt(async () => {
          await this.library.save(record);
          this.unsaved.delete(id);
        });
        if (!wrote) break;
        // One that cannot be removed is passed over once its run is kept.
        await this.checkpoints.drop(id).catch(() => undefined);
      }
      this.announce();
    });
  }

  /**
   * Does what was asked for. Where it cannot be written, that is told of until something can be, and nothing waits any more.
   * @throws what `write` throws
   */
  async writing<Result>(write: () => Promise<Result>): Promise<Result> {
    try {
      const result = await write();
      if (this.unsaved.size === 0) this.tellOf(undefined);
      return result;
    } catch (error) {
      const isOfTheRun =
        error instanceof BadRunFile || error instanceof NoSuchRun;
      if (!isOfTheRun) this.tellOf(writeFailureFrom(error));
      throw error;
    }
  }

  /** Work that `settled` waits for, however it ends. */
  track(work: Promise<void>): void {
    const forget = () => this.pending.delete(tracked);
    const tracked: Promise<unknown> = work.then(forget, forget);
    this.pending.add(tracked);
  }

  /** Resolves when all that was to be written is written, or could not be. */
  async settled(): Promise<void> {
    while (this.pending.size > 0) await Promise.all(this.pending);
    await this.saving.settled();
    await this.checkpoints.settled();
    await this.library.settled();
  }

  acknowledgeSetAside(): void {
    this.library.unreadable.setAside.length = 0;
    this.announce();
  }

  /** After a call that may have set files aside. */
  announce(): void {
    this.tell(this.state);
  }

  private attempt(write: () => Promise<unknown>): Promise<boolean> {
    return this.writing(write).then(
      () => true,
      () => false,
    );
  }

  private tellOf(failure: WriteFailure | undefined): void {
    const before = this.failure?.code;
    this.failure = failure;
    if (failure?.code !== before) this.announce();
  }
}
