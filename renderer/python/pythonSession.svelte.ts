// One place where a learner runs Python: what it prints, how it ends, and that it can be stopped.

import type { OutputLine, PythonError } from '@backprop-lab/core/python';

import { keepPythonReady, takeWorker, type PythonWorker } from './workers.ts';

/** `broken`: Python cannot be started on this machine. */
export type PythonState = 'starting' | 'ready' | 'running' | 'broken';

/** `overflow`: it broke the engine down, as endless recursion can; a new one is there. */
export type PythonEnd = 'finished' | 'stopped' | 'overflow' | PythonError;

export class PythonSession {
  #state = $state<PythonState>('starting');
  #lines = $state.raw<readonly OutputLine[]>([]);
  /** Printed since the last frame: a program may print faster than a page can show. */
  #printed: OutputLine[] = [];
  #end = $state.raw<PythonEnd>();
  #worker: PythonWorker | undefined;
  #stopped: (end: PythonEnd) => void = () => undefined;
  readonly #release = keepPythonReady();

  constructor() {
    this.#take();
  }

  get state(): PythonState {
    return this.#state;
  }

  /** What the last program printed, so far. */
  get lines(): readonly OutputLine[] {
    return this.#lines;
  }

  /** How the last program ended; undefined before the first and while one runs. */
  get end(): PythonEnd | undefined {
    return this.#end;
  }

  /** Runs a program, once Python is ready. Stops the one that is running. */
  async run(source: string, fileName = 'answer.py'): Promise<void> {
    this.stop();
    this.#printed = [];
    this.#lines = [];
    this.#end = undefined;
    const worker = this.#worker;
    if (!worker) return;
    this.#state = 'running';
    const stopped = new Promise<PythonEnd>((resolve) => (this.#stopped = resolve));
    const finished = worker.started
      .then(() => worker.functions.run(source, fileName))
      .then((error): PythonEnd => error ?? 'finished')
      .catch((): PythonEnd => 'overflow');
    const end = await Promise.race([stopped, finished]);
    if (this.#worker !== worker) return;
    if (end === 'overflow') this.#replace(end);
    this.#show();
    this.#end = end;
    this.#state = 'ready';
  }

  /** Ends the program that is running, whatever it is doing. Nothing that it printed is lost. */
  stop(): void {
    if (this.#state === 'running') this.#replace('stopped');
  }

  close(): void {
    this.#worker?.end();
    this.#worker = undefined;
    this.#release();
  }

  #show(): void {
    if (this.#printed.length === 0) return;
    this.#lines = [...this.#lines, ...this.#printed];
    this.#printed = [];
  }

  #replace(end: PythonEnd): void {
    this.#worker?.end();
    this.#show();
    this.#end = end;
    this.#stopped(end);
    this.#take();
  }

  #take(): void {
    const worker = takeWorker();
    this.#worker = worker;
    this.#state = 'starting';
    worker.client = {
      line: (line) => {
        if (this.#worker !== worker) return;
        if (this.#printed.length === 0)
          requestAnimationFrame(() => {
            this.#show();
          });
        this.#printed.push(line);
      },
      broken: () => {
        if (this.#worker === worker) this.#replace('overflow');
      },
    };
    worker.started.then(
      () => {
        if (this.#worker === worker && this.#state === 'starting') this.#state = 'ready';
      },
      () => {
        if (this.#worker === worker) this.#state = 'broken';
      },
    );
  }
}
