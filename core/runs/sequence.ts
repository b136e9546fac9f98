// Work that is done one piece after another, however fast it is asked for.

export class Sequence {
  private last: Promise<unknown> = Promise.resolve();

  /** Begins when everything before has ended, well or badly. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(work, work);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when everything that was asked for so far is done. */
  async settled(): Promise<void> {
    await this.last;
  }
}
