// A namespace of the learner's code, by its number on Python's side.

import type { PythonHost } from './pyodide.ts';
import {
  PythonBroken,
  type CallValue,
  type Namespace,
  type PythonError,
  type PythonOutcome,
  type PythonValue,
  type Variable,
} from './python.ts';
import type { Values } from './values.ts';

type Answer<Value> = { value: Value } | { error: PythonError };
type Written = Parameters<Values['received']>[0];

export class PythonNamespace implements Namespace {
  /** What Python's side knows it by. */
  readonly key: number;

  constructor(
    private readonly host: PythonHost,
    private readonly values: Values,
  ) {
    this.key = host.new_namespace();
  }

  run(
    source: string,
    fileName = 'answer.py',
    answers?: readonly string[],
  ): PythonOutcome<null> {
    const given = answers && JSON.stringify(answers);
    const error = asked(() =>
      this.host.run(this.key, source, fileName, given),
    );
    if (error === undefined) return { ok: true, value: null };
    return { ok: false, error: readError(error) };
  }

  call(
    name: string,
    values: readonly PythonValue[],
  ): PythonOutcome<CallValue> {
    const given = this.values.sent(values);
    const answer = JSON.parse(
      asked(() => this.host.call(this.key, name, given)),
    ) as Answer<{ result: Written; arguments: readonly Written[] }>;
    return this.outcome(answer, (value) => ({
      result: this.values.received(value.result),
      arguments: value.arguments.map((each) =>
        this.values.received(each),
      ),
    }));
  }

  get(name: string): PythonOutcome<PythonValue> {
    const answer = JSON.parse(
      asked(() => this.host.get(this.key, name)),
    ) as Answer<Written>;
    return this.outcome(answer, (value) => this.values.received(value));
  }

  set(name: string, value: PythonValue): void {
    const [given] = JSON.parse(this.values.sent([value])) as unknown[];
    this.host.put(this.key, name, JSON.stringify(given));
    this.values.release();
  }

  definitions(): readonly string[] {
    return JSON.parse(this.host.definitions(this.key)) as string[];
  }

  variables(): readonly Variable[] {
    return JSON.parse(
      asked(() => this.host.variables(this.key)),
    ) as Variable[];
  }

  close(): void {
    this.host.close_namespace(this.key);
  }

  private outcome<From, To>(
    answer: Answer<From>,
    read: (value: From) => To,
  ): PythonOutcome<To> {
    try {
      return 'error' in answer
        ? { ok: false, error: errorOf(answer.error) }
        : { ok: true, value: read(answer.value) };
    } finally {
      this.values.release();
    }
  }
}

/** What Python answers. Its own errors are answers, too: what is thrown here is its end. */
function asked<Answer>(ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    throw new PythonBroken(`Python has broken down: ${String(error)}`, {
      cause: error,
    });
  }
}

/** An error as Python's side writes it. */
export function readError(json: string): PythonError {
  return errorOf(JSON.parse(json) as PythonError);
}

/** JSON has null where this side has undefined. */
function errorOf(
  error: Omit<PythonError, 'line'> & {
    readonly line: number | null | undefined;
  },
): PythonError {
  return { ...error, line: error.line ?? undefined };
}
