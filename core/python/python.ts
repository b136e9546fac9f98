// A Python that runs in this process or worker: what can be asked of it, and what it answers.
//
// Everything is synchronous: what the learner wrote may loop for ever. Whoever
// must be able to stop it runs it in a worker, and ends that.

import type { TrainerParts } from '../training/trainerParts.ts';
import type { Figure } from './figure.ts';

/** What a number in an array is; bool values are 0 and 1. */
export type ArrayType =
  | 'float32'
  | 'float64'
  | 'int64'
  | 'int32'
  | 'int16'
  | 'int8'
  | 'uint8'
  | 'bool';

/** An array as it passes between Python and TypeScript: always a copy. */
export interface ArrayValue {
  readonly kind: 'array';
  /** Whose array it is in Python: a `torch.Tensor` or a `numpy.ndarray`. */
  readonly library: 'torch' | 'numpy';
  readonly dtype: ArrayType;
  /** Sizes of its axes, `[]` for a single number. */
  readonly shape: readonly number[];
  /** Row after row. Python gives a Float32Array for float32 and bool, a Float64Array for the others. */
  readonly data: ArrayLike<number>;
  /**
   * What Python code has stored on the tensor (`Z.grad_ = ...`), by name: given
   * to an argument before the call, and found on arguments and results after it.
   */
  readonly attributes?: Readonly<Record<string, PythonValue>>;
}

/** Anything that is neither None, a number, a text, a list nor an array. */
export interface OtherValue {
  readonly kind: 'other';
  /** Name of its class, such as `dict`. */
  readonly type: string;
  /** What `repr` says of it, at most 1,000 characters. */
  readonly text: string;
}

/** Lists and tuples are arrays of values, None is null. */
export type PythonValue =
  | null
  | boolean
  | number
  | string
  | ArrayValue
  | OtherValue
  | readonly PythonValue[];

/** A line in the learner's file, as a traceback tells it. */
export interface PythonFrame {
  /** Counted from 1. */
  readonly line: number;
  /** The function that was running there; `<module>` outside of all functions. */
  readonly function: string;
}

/** Why Python code did not come to its end. */
export interface PythonError {
  /** Name of its class, such as `NameError`. */
  readonly type: string;
  /** Its sentence, as Python and torch say it: in English, and without the class. */
  readonly message: string;
  /** Where in the learner's file: of the last frame, or what cannot be read (SyntaxError). Undefined where none of its lines has part in it. */
  readonly line: number | undefined;
  /** From the outermost to the innermost, the learner's alone. */
  readonly frames: readonly PythonFrame[];
  /** What Python prints of it, with the learner's lines and no others. Ends without a newline. */
  readonly traceback: string;
  /** Of a program that ended itself, by `sys.exit` or `exit`: what it tells the system, other than 0. There is no mistake in it. */
  readonly exitStatus?: number;
}

/** What came of a run or a call: its value, or an error of the learner's code. */
export type PythonOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: PythonError };

/** What a call gave. */
export interface CallValue {
  readonly result: PythonValue;
  /** The arguments as they are after the call: with what the function stored on them, and changed in place. */
  readonly arguments: readonly PythonValue[];
}

/**
 * The names that some code has defined. Code that runs in the same namespace
 * finds what earlier code left there; a new one is empty.
 *
 * Whatever is asked may throw a PythonBroken.
 */
export interface Namespace {
  /**
   * Runs a program to its end.
   *
   * @param source any text, also what is no Python
   * @param fileName what tracebacks call it, `answer.py` when left out
   * @param answers what `input` gives, in this order; when they run out, the error is an InputNeeded with the prompt. Without them, `onInput` is asked
   */
  run(
    source: string,
    fileName?: string,
    answers?: readonly string[],
  ): PythonOutcome<null>;

  /**
   * Calls a function that was defined here.
   *
   * @param name of a function; where there is none, the error is a NameError
   * @param values one for each parameter
   * @throws TypeError when an argument is no value that Python can be given: an OtherValue, or an array whose data do not fit its shape
   */
  call(
    name: string,
    values: readonly PythonValue[],
  ): PythonOutcome<CallValue>;

  /** What a name stands for; where there is none, the error is a NameError. */
  get(name: string): PythonOutcome<PythonValue>;

  /**
   * Defines a name.
   * @throws TypeError as `call` does
   */
  set(name: string, value: PythonValue): void;

  /** Names of the functions and classes defined here, in the order of their definition. */
  definitions(): readonly string[];

  /** Everything else that is defined here, in the order of its definition. */
  variables(): readonly Variable[];

  /** Gives its arrays' memory back. Nothing may be asked of it afterwards. */
  close(): void;
}

/** A line that was printed. */
export interface OutputLine {
  readonly stream: 'stdout' | 'stderr';
  /** Without its newline. */
  readonly text: string;
}

/** What a name stands for after a program. */
export interface Variable {
  readonly name: string;
  /** Name of its class. */
  readonly type: string;
  /** Of an array: what its numbers are, and its shape. */
  readonly dtype?: ArrayType;
  readonly shape?: readonly number[];
  /** Of an array, under the first of its names: whether there is a gradient on it, the learner's (`grad_`) and autograd's (`grad`). */
  readonly gradients?: {
    readonly own: boolean;
    readonly autograd: boolean;
  };
  /** Of what has one, such as a list. */
  readonly length?: number;
  /** What `repr` says of anything else, at most 200 characters. */
  readonly text?: string;
}

export interface PythonOptions {
  /** Is told every line as soon as it is printed, also while code is running. */
  readonly onLine: (line: OutputLine) => void;
  /** Is told now and then how a line without an end yet reads: in place of the last one of that stream, until onLine tells the whole line. */
  readonly onBegun?: (line: OutputLine) => void;
  /** Is given each figure of matplotlib's as it is shown. */
  readonly onFigure?: (figure: Figure) => void;
  /** What a program that calls `input` is answered, where its run brings no answers: given what stands in the line that is begun, the prompt at its end; undefined at the end of all input. */
  readonly onInput?: (begun: string) => string | undefined;
  /** Lines of a run or call that are passed on, 1,000 when left out: then one sentence says so, and the rest is dropped. */
  readonly lineLimit?: number;
}

/** A Python that has broken down or been left (`os.abort`, `os._exit`): nothing can be asked of it any more, and another one is to be started. */
export class PythonBroken extends Error {
  override readonly name = 'PythonBroken';
}

/** Learner's code that failed while something of the app was computing with it. */
export class LearnersError extends Error {
  override readonly name = 'LearnersError';

  constructor(readonly error: PythonError) {
    super(`${error.type}: ${error.message}`);
  }
}

/**
 * How a backward pass is written: `steps`, as three functions; `logits`, the
 * same with `softmax_cross_entropy_backward(Z, y)` for the first; or `whole`,
 * as `backward(X, y, Z1, A1, A2, W2)` of a network with two layers, which gives
 * dW1, db1, dW2 and db2.
 */
export type BackwardForm = 'steps' | 'logits' | 'whole';

export interface Python {
  /** Such as `3.14.2`. */
  readonly version: string;
  /** What it was started from: a snapshot of a started Python, or the bytecode of its library, which takes two to three times as long. */
  readonly startedFrom: 'snapshot' | 'bytecode';
  /** Why the snapshot was not used, where one was given. */
  readonly snapshotProblem: string | undefined;
  newNamespace(): Namespace;
  /**
   * Parts for a Trainer of ReLU and classes whose backward pass is the learner's:
   * functions of this namespace, which get torch tensors and return them.
   *
   * - `cross_entropy_backward(A, y)`, both `(batch, classes)`: dZ, of the same shape
   * - `relu_backward(dA, Z)`, both `(batch, units)`: dZ, of the same shape
   * - `linear_backward(dZ, X, W)`, `(batch, out)`, `(batch, in)` and `(out, in)`:
   *   dW, db `(out)` or `(1, out)`, and dX
   *
   * The tensors are the Trainer's own, not copies. A step throws a LearnersError
   * when a function does.
   */
  trainerParts(namespace: Namespace, form?: BackwardForm): TrainerParts;
  /**
   * Waits until the engine has compiled the interpreter well, at most a second:
   * a program that begins before takes two to three times as long, to its end.
   *
   * @param wait gives the engine time, some 20 ms
   */
  warmUp(wait: () => Promise<unknown>): Promise<void>;
  /** Seeds torch's and NumPy's generators and Python's `random` as a new Python has them. */
  reseed(): void;
}

/** What `pyodide.mjs` exports. */
export interface PyodideModule {
  loadPyodide(options: object): Promise<unknown>;
}

/** Python as bytes, so that it runs where nothing may be fetched. The build makes them in `resources/python/`. */
export interface PythonFiles {
  /** The module `pyodide.mjs`. */
  readonly pyodide: PyodideModule;
  /** Where `pyodide.asm.mjs` can be imported from: the address of a folder (a path in Node), with a slash at its end. */
  readonly folder: string;
  /** `pyodide.asm.wasm`. Node reads it from the folder by itself. */
  readonly engine?: Uint8Array;
  /** `lock.json`: which Pyodide this is. */
  readonly lock: string;
  /** `library.zip`: the standard library, torch, numpy and sklearn, as bytecode. */
  readonly library: Uint8Array;
  /** `digits.csv`, for `sklearn.datasets.load_digits`. */
  readonly digits?: string;
  /** `snapshot.bin`: a started Python's memory. Where it is missing or of no use, Python starts from its bytecode. */
  readonly snapshot?: Uint8Array;
}
