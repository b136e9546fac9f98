// Saves one run: checkpoints while it is training, its final file when it has ended.

import type { Host } from '../host.ts';
import type { Run, RunKeeper } from '../training/run.ts';
import {
  savedDivergence,
  type KeptState,
  type RunHead,
  type RunRecord,
} from './runRecord.ts';

/** Milliseconds from one checkpoint to the next. */
const INTERVAL = 500;

/** What is known of a run before its first step. */
export type RunFacts = Omit<
  RunHead,
  'state' | 'milliseconds' | 'steps' | 'divergence'
>;

/** Where a run's record goes. No call ever rejects. */
export interface RunSink {
  checkpoint(record: RunRecord): Promise<void>;
  /** Saves an ended run and deletes its checkpoint. */
  keep(record: RunRecord): Promise<void>;
  /** Lets go of the checkpoint of a run that came to nothing. */
  discard(id: string): Promise<void>;
  /** Work that is to be done before the program ends. */
  track(work: Promise<void>): void;
}

export class KeptRun implements RunKeeper {
  private lastCheckpoint = -Infinity;
  private stepsKept = -1;
  private writing: Promise<void> | undefined;

  constructor(
    public facts: RunFacts,
    private readonly sink: RunSink,
    private readonly host: Host,
  ) {}

  /** Writes a checkpoint before the first step, so that the run can be resumed from then on. */
  async begins(run: Run): Promise<void> {
    if (run.trainer.steps > 0) return;
    await this.write(run);
  }

  afterSlice(run: Run): void {
    const now = this.host.now();
    const isDue =
      run.state === 'paused' || now - this.lastCheckpoint >= INTERVAL;
    const { steps } = run.trainer;
    const isKept = steps === 0 || steps === this.stepsKept;
    if (this.writing || !isDue || isKept) return;
    this.lastCheckpoint = now;
    this.stepsKept = steps;
    void this.write(run).then(() => {
      // A pause during the writing would wait for a slice that does not come.
      if (run.state === 'paused') this.afterSlice(run);
    });
  }

  /** After its settings were changed while it is paused: what is kept of it has them. */
  changed(run: Run, config: RunFacts['config']): void {
    this.facts = { ...this.facts, config };
    this.stepsKept = -1;
    this.afterSlice(run);
  }

  ended(run: Run): Promise<void> {
    const ended = this.end(run);
    this.sink.track(ended);
    return ended;
  }

  private write(run: Run): Promise<void> {
    const record = recordOf(this.facts, run, 'interrupted');
    // To copy a large network takes long enough: others have a turn before it is put into a file.
    const written = run.trainer.isSlow
      ? this.host
          .yieldToEventLoop()
          .then(() => this.sink.checkpoint(record))
      : this.sink.checkpoint(record);
    this.writing = written.then(() => {
      this.writing = undefined;
    });
    this.sink.track(this.writing);
    return this.writing;
  }

  private async end(run: Run): Promise<void> {
    const { state } = run;
    if (state === 'running' || state === 'paused') return;
    // Its last checkpoint, which would otherwise come after its removal.
    while (this.writing) await this.writing;
    if (run.trainer.steps === 0) await this.sink.discard(this.facts.id);
    else await this.sink.keep(recordOf(this.facts, run, state));
  }
}

function recordOf(
  facts: RunFacts,
  run: Run,
  state: KeptState,
): RunRecord {
  const { trainer, milliseconds, divergence } = run;
  const { position } = trainer;
  return {
    head: {
      ...facts,
      state,
      milliseconds,
      steps: trainer.steps,
      ...(divergence && { divergence: savedDivergence(divergence) }),
    },
    curves: run.curves(),
    parameters: trainer.model.parameters.map(({ name, value }, i) => ({
      name,
      rows: value.rows,
      columns: value.columns,
      values: position.parameters[i],
    })),
    ...(state === 'interrupted' && { position }),
  };
}
