// A program in a namespace of its own, called with the inputs of a case.

import type { Asked } from '../exercises/exercise.ts';
import type { Inputs, Value } from '../exercises/values.ts';
import type {
  ArrayValue,
  Namespace,
  Python,
  PythonError,
  PythonValue,
} from '../python/python.ts';
import { ANSWER, calledFor, harnessFor, passedOf } from './harness.ts';

/** Whose arrays a program gets: NumPy's when it imports numpy and not torch. */
export type Library = ArrayValue['library'];

/** A value that the program has computed, where and as what. */
export interface Note extends Value {
  readonly line: number;
  /** Of a variable or attribute; `return 0` of what is given back. */
  readonly name: string;
}

/** What a call has come to. */
export type Called =
  | { readonly error: PythonError }
  | {
      readonly error?: undefined;
      readonly result: PythonValue;
      readonly after: readonly PythonValue[];
      readonly notes: readonly Note[];
    };

const IMPORT = (name: string) =>
  new RegExp(`^[ \\t]*(?:import|from)[ \\t]+${name}\\b`, 'm');

export function libraryOf(code: string): Library {
  return IMPORT('numpy').test(code) && !IMPORT('torch').test(code)
    ? 'numpy'
    : 'torch';
}

export class Program {
  /** Why the program did not run to its end. */
  readonly error: PythonError | undefined;
  readonly library: Library;
  private readonly names: Namespace;

  /**
   * Runs the program; what it asks for is called later.
   * @param noting whether calls note the value of every expression
   */
  constructor(
    python: Python,
    code: string,
    asks: readonly Asked[],
    namesOf: (asked: Asked) => readonly string[],
    private readonly noting = false,
  ) {
    this.library = libraryOf(code);
    this.names = python.newNamespace();
    this.names.run(harnessFor(asks, namesOf), 'judge');
    this.names.call('__watch__', []);
    const outcome = noting
      ? this.names.call('__noting__', [code])
      : this.names.run(code, ANSWER);
    this.names.call('__rest__', []);
    this.error = outcome.ok ? undefined : outcome.error;
  }

  /** Names of the functions and classes that the program defines. */
  definitions(): readonly string[] {
    return this.names
      .definitions()
      .filter((name) => !name.startsWith('__'));
  }

  call(asked: Asked, inputs: Inputs): Called {
    return this.callNamed(
      calledFor(asked),
      asked.returns,
      Object.values(passedOf(asked, inputs)),
    );
  }

  callNamed(
    name: string,
    returns: readonly string[],
    inputs: readonly (Value | number)[],
    dtype: ArrayValue['dtype'] = 'float32',
  ): Called {
    const values = inputs.map((input) => this.given(input, dtype));
    const outcome = this.names.call('__judge__', [
      this.noting,
      name,
      returns,
      ...values,
    ]);
    if (!outcome.ok) return { error: outcome.error };
    const [result, records] = outcome.value.result as [
      PythonValue,
      string,
    ];
    return {
      result,
      after: outcome.value.arguments.slice(3),
      notes: notesFrom(records),
    };
  }

  close(): void {
    this.names.close();
  }

  private given(
    input: Value | number,
    dtype: ArrayValue['dtype'],
  ): PythonValue {
    if (typeof input === 'number') return input;
    const { shape, data, whole } = input;
    return {
      kind: 'array',
      library: this.library,
      dtype: whole ? 'int64' : dtype,
      shape,
      data,
    };
  }
}

function notesFrom(records: string): Note[] {
  const read = JSON.parse(records) as [
    number,
    string,
    number[],
    (number | string)[],
  ][];
  return read.map(([line, name, shape, data]) => ({
    line,
    name,
    shape,
    data: Float64Array.from(data, (each) =>
      typeof each === 'number'
        ? each
        : Number(each.replace('inf', 'Infinity')),
    ),
  }));
}
