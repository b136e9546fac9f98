// A kind of input that anybody may give the app, and what must hold of every one of them: it is refused in a sentence, or accepted and of use.

import type fc from 'fast-check';
import { ValiError } from 'valibot';

export type Verdict = 'refused' | 'accepted';

export interface Kind {
  readonly name: string;
  /** Inputs of `npm run test:fuzz`; the unit tests try a part of them. */
  readonly inputs: number;
  /** Makes what is tried: called once, before the first input. */
  begin(): Promise<Attempts>;
}

export interface Attempts {
  readonly inputs: fc.Arbitrary<unknown>;
  /** @throws whatever must not happen */
  readonly attempt: (input: unknown) => Promise<Verdict> | Verdict;
}

/** Binds the type of the inputs to that of the attempts. */
export function attempts<Input>(
  inputs: fc.Arbitrary<Input>,
  attempt: (input: Input) => Promise<Verdict> | Verdict,
): Attempts {
  return { inputs, attempt: (input) => attempt(input as Input) };
}

type ErrorKind = abstract new (...given: never[]) => Error;

/** Longer, and nobody reads it. */
const MAX_SENTENCE = 2000;

/** The result; undefined where it was refused by an error of these kinds, with something to read. */
export async function unlessRefused<Result>(
  read: () => Promise<Result> | Result,
  ...refusals: readonly ErrorKind[]
): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    const isExpected = refusals.some((kind) => (error as Error).constructor === kind);
    if (!isExpected) throw error;
    // A schema's own words are not shown to anybody.
    if (error instanceof ValiError) return undefined;
    const { message } = error as Error;
    expectThat(message.length > 0 && message.length < MAX_SENTENCE, 'the refusal can be read');
    return undefined;
  }
}

/** @throws when it is not so */
export function expectThat(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`It is not so that ${what}`);
}
