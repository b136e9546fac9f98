// Questions about the run that was prepared last: answered as long as no other has taken its place.

import type { Run } from './run.ts';

type Answering<Answer> = (run: Run) => Promise<Answer | undefined>;

export class CurrentRun {
  private before: Promise<unknown> = Promise.resolve();

  /** @param current the run prepared last */
  constructor(private readonly current: () => Run | undefined) {}

  /** @returns undefined when another run has taken its place before the answer is known */
  async ask<Answer>(
    runId: number,
    answer: Answering<Answer>,
  ): Promise<Answer | undefined> {
    const run = this.current();
    if (run?.id !== runId) return undefined;
    const found = await answer(run);
    return this.current() === run ? found : undefined;
  }

  /** The same for answers that are computed in one memory: one after another. */
  askInTurn<Answer>(
    runId: number,
    answer: Answering<Answer>,
  ): Promise<Answer | undefined> {
    const answered = this.before.then(() => this.ask(runId, answer));
    this.before = answered.catch(() => undefined);
    return answered;
  }
}

/** What is made of a run when it is first asked for, and again for another run. */
export class MadeForRun<Made> {
  private kept: { readonly run: Run; readonly made: Made } | undefined;

  constructor(private readonly make: (run: Run) => Promise<Made>) {}

  async of(run: Run): Promise<Made> {
    if (this.kept?.run === run) return this.kept.made;
    const made = await this.make(run);
    this.kept = { run, made };
    return made;
  }
}
