// Keeps ended runs and checkpoints, and remembers what could not be written.

import type { Archive } from './archive.ts';
import { Checkpoints } from './checkpoints.ts';
import type { RunSink } from './keptRun.ts';
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
      for (const [id, record] of this.unsaved) {
        const wrote = await this.attempt(() =>
          this.library.save(record),
        );
        if (!wrote) break;
        this.unsaved.delete(id);
        // One that cannot be removed is passed over once its run is kept.
        await this.checkpoints.drop(id).catch(() => undefined);
      }
      this.announce();
    });
  }

  track(work: Promise<void>): void {
    const tracked = work.finally(() => this.pending.delete(tracked));
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

  private async attempt(
    write: () => Promise<unknown>,
  ): Promise<boolean> {
    const before = this.failure?.code;
    let failure: WriteFailure | undefined;
    try {
      await write();
    } catch (error) {
      failure = writeFailureFrom(error);
    }
    this.failure = failure;
    if (failure?.code !== before) this.announce();
    return failure === undefined;
  }
}
