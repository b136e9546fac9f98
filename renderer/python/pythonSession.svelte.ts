// One place where a learner runs Python: what it prints, how it ends, and that it can be stopped.

import type { Verdict } from '@backprop-lab/core/judge';
import type { OwnTraining } from '@backprop-lab/core/ownBackward/ownTraining';
import type { OutputLine, PythonValue, Variable } from '@backprop-lab/core/python';
import { figureIn, type Figure } from '@backprop-lab/core/python/figure';

import { reportError } from '../state/errorReports.ts';
import type { ExplainedEnd, ExplainedError, ProgramRun } from './workerContract.ts';
import { keepPythonReady, takeWorker, type PythonWorker } from './workers.ts';

/** `broken`: Python cannot be started on this machine. */
export type PythonState = 'starting' | 'ready' | 'running' | 'broken';

/** `overflow`: endless recursion broke the engine down; `brokenDown`: it broke down for another reason, which is reported. A new one is there. `input`: it asks for one answer more than it was given. */
export type PythonEnd =
  'finished' | 'stopped' | 'overflow' | 'brokenDown' | 'input' | ExplainedError;

/** What a program gives: lines, and figures between them. */
export type Printed = OutputLine | { readonly stream: 'figure'; readonly figure: Figure };

/** What a run leaves when the Python that it ran in is gone. */
export interface KeptOutput {
  readonly lines: readonly Printed[];
  readonly end: PythonEnd | undefined;
  readonly seconds: number | undefined;
}

/** As Python calls it, whose `input` has run out of answers. */
const INPUT_NEEDED = 'InputNeeded';

/** In V8's words. */
const STACK_OVERFLOW = 'Maximum call stack size exceeded';

/** Milliseconds between two looks at what is printed: it may be printed faster than a page can show it. */
const SHOWN_EVERY = 50;

export class PythonSession {
  #state = $state<PythonState>('starting');
  #lines = $state.raw<readonly Printed[]>([]);
  #begun = $state.raw<readonly OutputLine[]>([]);
  /** Printed since it was last shown, and the lines begun after that, one a stream. */
  #printed: Printed[] = [];
  #beginning: Readonly<Partial<Record<OutputLine['stream'], string>>> = {};
  #isShowing = false;
  #seconds = $state.raw<number>();
  #variables = $state.raw<readonly Variable[]>([]);
  #end = $state.raw<PythonEnd>();
  #worker: PythonWorker | undefined;
  #ended: () => void = () => undefined;
  readonly #release = keepPythonReady();

  /** @param kept of an earlier run, which is shown until the next one */
  constructor(kept?: KeptOutput) {
    if (kept) {
      this.#lines = kept.lines;
      this.#end = kept.end;
      this.#seconds = kept.seconds;
    }
    this.#take();
  }

  get state(): PythonState {
    return this.#state;
  }

  /** What the last program printed, so far. */
  get lines(): readonly Printed[] {
    return this.#lines;
  }

  /** The lines that it has begun and not ended: what it prints, below it what it tells of its progress. */
  get begun(): readonly OutputLine[] {
    return this.#begun;
  }

  /** What the last of `runProgram` took; undefined while one runs, and when it was stopped. */
  get seconds(): number | undefined {
    return this.#seconds;
  }

  /** What it left. */
  get variables(): readonly Variable[] {
    return this.#variables;
  }

  /** How the last program ended; undefined before the first and while one runs. */
  get end(): PythonEnd | undefined {
    return this.#end;
  }

  /** Runs a program, once Python is ready. Stops the one that is running. */
  async run(source: string, fileName = 'answer.py'): Promise<void> {
    const done = await this.#ask(async ({ functions }) => ({
      error: await functions.run(source, fileName),
    }));
    if (done) this.#end = done.error ?? 'finished';
  }

  /** Runs a program whose names stay: for the next one, and to be looked at. */
  async runProgram(run: ProgramRun): Promise<void> {
    const end = await this.#ask(({ functions }) => functions.runProgram(run));
    if (!end) return;
    this.#seconds = end.seconds;
    this.#variables = end.variables;
    this.#end = end.error?.type === INPUT_NEEDED ? 'input' : (end.error ?? 'finished');
  }

  /** What a name stands for after `runProgram`. */
  async valueOf(name: string): Promise<PythonValue | undefined> {
    const worker = this.#worker;
    if (!worker || this.#state === 'running') return undefined;
    return worker.functions.valueOf(name).catch(() => undefined);
  }

  /** Has an answer judged, as `run` runs a program. @returns undefined when it was stopped */
  async judge(exercise: string, solution: string, source: string): Promise<Verdict | undefined> {
    const verdict = await this.#ask(({ functions }) => functions.judge(exercise, solution, source));
    if (verdict) this.#end = 'finished';
    return verdict;
  }

  /**
   * Trains with an answer, as `run` runs a program.
   * @param tell is called after every epoch
   * @returns undefined when it was stopped
   */
  async train(
    exercise: string,
    source: string,
    solutions: readonly string[],
    tell: (training: OwnTraining) => void,
  ): Promise<ExplainedEnd | undefined> {
    const end = await this.#ask(({ client, functions }) => {
      client.trained = tell;
      return functions.train(exercise, source, solutions);
    });
    if (end) this.#end = end.state === 'failed' ? end.error : 'finished';
    return end;
  }

  /** @returns undefined when the worker was ended before it answered */
  async #ask<Result>(ask: (worker: PythonWorker) => Promise<Result>): Promise<Result | undefined> {
    this.stop();
    this.#printed = [];
    this.#beginning = {};
    this.#lines = [];
    this.#begun = [];
    this.#end = undefined;
    this.#seconds = undefined;
    const worker = this.#worker;
    if (!worker) return undefined;
    this.#state = 'running';
    const ended = new Promise<undefined>((resolve) => {
      this.#ended = () => {
        resolve(undefined);
      };
    });
    const answered = worker.started
      .then(() => ask(worker))
      .catch((reason: unknown) => {
        if (this.#worker === worker) this.#breakDown(reason);
        return undefined;
      });
    const answer = await Promise.race([ended, answered]);
    if (this.#worker !== worker || this.state === 'broken') return undefined;
    this.#beginning = {};
    this.#show();
    this.#state = 'ready';
    return answer;
  }

  /** Ends the program that is running, whatever it is doing. Nothing that it printed is lost. */
  stop(): void {
    if (this.#state === 'running') this.#replace('stopped');
  }

  /** What there is to be seen now; a program that is running is taken for stopped. Undefined when nothing has been run. */
  get output(): KeptOutput | undefined {
    this.#show();
    const end = this.#state === 'running' ? 'stopped' : this.#end;
    return end && { lines: this.#lines, end, seconds: this.#seconds };
  }

  close(): void {
    this.#worker?.end();
    this.#worker = undefined;
    this.#release();
  }

  #show(): void {
    this.#isShowing = false;
    this.#begun = (['stdout', 'stderr'] as const)
      .map((stream) => ({ stream, text: this.#beginning[stream] ?? '' }))
      .filter(({ text }) => text !== '');
    if (this.#printed.length === 0) return;
    this.#lines = [...this.#lines, ...this.#printed];
    this.#printed = [];
  }

  #showSoon(): void {
    if (this.#isShowing) return;
    this.#isShowing = true;
    setTimeout(() => {
      this.#show();
    }, SHOWN_EVERY);
  }

  #print(printed: Printed): void {
    if (printed.stream !== 'figure') {
      this.#beginning = { ...this.#beginning, [printed.stream]: '' };
    }
    this.#printed.push(printed);
    this.#showSoon();
  }

  /** A Python that could not be started says so by its state. */
  #breakDown(reason: unknown): void {
    if (this.#state === 'broken') {
      this.#ended();
      return;
    }
    const isOverflow = String(reason).includes(STACK_OVERFLOW);
    if (!isOverflow) reportError(reason);
    this.#replace(isOverflow ? 'overflow' : 'brokenDown');
  }

  #replace(end: PythonEnd): void {
    this.#worker?.end();
    this.#variables = [];
    this.#show();
    this.#end = end;
    this.#ended();
    this.#take();
  }

  #take(): void {
    const worker = takeWorker();
    this.#worker = worker;
    this.#state = 'starting';
    worker.client = {
      line: (line) => {
        if (this.#worker === worker) this.#print(line);
      },
      begun: ({ stream, text }) => {
        if (this.#worker !== worker) return;
        this.#beginning = { ...this.#beginning, [stream]: text };
        this.#showSoon();
      },
      figure: (given) => {
        const figure = figureIn(given);
        if (this.#worker === worker && figure) this.#print({ stream: 'figure', figure });
      },
      trained: () => undefined,
      broken: (reason) => {
        if (this.#worker === worker) this.#breakDown(reason);
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
