// Runs jobs side by side in a few lanes, each as soon as a lane is free and what it waits for has ended.

export interface Job<Result> {
  readonly name: string;
  /** The job that must have ended before. */
  readonly after?: string | undefined;
  run(): Promise<Result>;
}

/**
 * The earlier of two jobs that may start starts first.
 * @returns the jobs' results, in the jobs' order
 * @throws what a job throws, and a RangeError when one waits for a job that is not there, or for itself
 */
export async function runInLanes<Result>(
  jobs: readonly Job<Result>[],
  lanes: number,
): Promise<Result[]> {
  const results = new Map<string, Result>();
  const running = new Map<string, Promise<void>>();
  const mayStart = ({ name, after }: Job<Result>) =>
    !results.has(name) && !running.has(name) && (after === undefined || results.has(after));

  while (results.size < jobs.length) {
    for (const job of jobs.filter(mayStart).slice(0, lanes - running.size)) {
      running.set(
        job.name,
        job.run().then((result) => {
          results.set(job.name, result);
          running.delete(job.name);
        }),
      );
    }
    if (running.size === 0) throw new RangeError('The jobs left wait for what never ends');
    await Promise.race(running.values());
  }
  return jobs.map(({ name }) => results.get(name) as Result);
}
