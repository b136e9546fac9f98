// What page and Python worker ask of each other. All of it is plain data: it is copied from one to the other.

import type { Verdict } from '@backprop-lab/core/judge';
import type { OwnTraining, OwnTrainingEnd } from '@backprop-lab/core/ownBackward/ownTraining';
import type { OutputLine, PythonError, PythonValue, Variable } from '@backprop-lab/core/python';
import type { Figure } from '@backprop-lab/core/python/figure';

import type { Language } from '../../electron/settings.ts';

/** Python's files, as the page fetched them: its worker may fetch nothing. The large ones as blobs: a copy of their bytes, made for each worker, would hold the page up. */
export interface FetchedFiles {
  /** Address of the folder that they lie in. */
  readonly folder: string;
  readonly lock: string;
  readonly engine: Blob;
  readonly library: Blob;
  readonly snapshot: Blob;
  /** The data set, as CSV. */
  readonly digits: string;
  /** What PyTorch gives in the cases of exercises, as JSON. */
  readonly recorded: string;
}

export interface StartedPython {
  /** Such as `3.14.2`. */
  readonly version: string;
  readonly startedFrom: 'snapshot' | 'bytecode';
}

/** An error, with what it means in each language. */
export interface ExplainedError extends PythonError {
  readonly explanation: Readonly<Record<Language, string>>;
}

/** How training ended; an error of the learner's is explained. */
export type ExplainedEnd =
  | Exclude<OwnTrainingEnd, { readonly state: 'failed' }>
  | { readonly state: 'failed'; readonly error: ExplainedError };

/** A program to be run, and in what. */
export interface ProgramRun {
  readonly source: string;
  readonly fileName: string;
  /** False: with the names that the last one has left. */
  readonly isFresh: boolean;
  /** What `input` gives, in this order. */
  readonly answers: readonly string[];
}

/** How a program ended. */
interface ProgramEnd {
  /** Undefined when it came to its end. */
  readonly error: ExplainedError | undefined;
  readonly seconds: number;
  readonly variables: readonly Variable[];
}

export interface WorkerFunctions {
  start(files: FetchedFiles): Promise<StartedPython>;
  /**
   * Runs a program in a namespace of its own, with the generators as a new Python has them.
   * @returns its error; undefined when it came to its end
   */
  run(source: string, fileName: string): Promise<ExplainedError | undefined>;
  /** Runs a program whose names stay, for the next one and for `valueOf`. */
  runProgram(run: ProgramRun): Promise<ProgramEnd>;
  /** What a name stands for since the last program; undefined where there is none. */
  valueOf(name: string): PythonValue | undefined;
  /**
   * Runs the answer to an exercise and compares its results.
   * @param exercise its id
   */
  judge(exercise: string, solution: string, source: string): Verdict;
  /**
   * Trains the article's network with the answer to an exercise, and tells of every epoch.
   * @param solutions of the exercises that give the rest of the backward pass
   */
  train(exercise: string, source: string, solutions: readonly string[]): Promise<ExplainedEnd>;
}

export interface WorkerClient {
  /** Something was printed, just now: the program may still be busy. */
  line(line: OutputLine): void;
  /** How a line without an end yet reads. */
  begun(line: OutputLine): void;
  /** A figure was shown. It comes from the learner's code: it is looked at before it is drawn. */
  figure(figure: Figure): void;
  /** An epoch of training is done. */
  trained(training: OwnTraining): void;
}
