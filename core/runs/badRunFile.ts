// Why a file is no usable run: one error for every reader of files, as data that any language puts into a sentence.

import * as v from 'valibot';

import { MAX_SHORTENED, shortened } from '../shortened.ts';
import { codeOf, NOT_A_FILE, TOO_LARGE } from './fileCodes.ts';
import { MAX_RUN_BYTES } from './sizes.ts';

/** Names and numbers out of a file may be as long as the file. */
const quoted = v.pipe(v.string(), v.maxLength(MAX_SHORTENED));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const RunFileProblemSchema = v.variant('kind', [
  v.object({ kind: v.literal('empty') }),
  v.object({ kind: v.literal('notARun'), place: quoted }),
  v.object({ kind: v.literal('cutShort'), missingBytes: whole }),
  /** Its checksum is another: it changed after it was written. */
  v.object({ kind: v.literal('altered') }),
  v.object({ kind: v.literal('newer'), version: quoted }),
  v.object({ kind: v.literal('wrongContent'), place: quoted }),
  /** A folder, a pipe or a device under a file's name. */
  v.object({ kind: v.literal('notAFile') }),
  /** It was not read: no file of its kind is as large. */
  v.object({ kind: v.literal('tooLarge'), megabytes: whole }),
  /** The system could not read it; its own code, such as EACCES. */
  v.object({ kind: v.literal('unreadable'), code: quoted }),
]);

export type RunFileProblem = Readonly<
  v.InferOutput<typeof RunFileProblemSchema>
>;

export class BadRunFile extends Error {
  override readonly name = 'BadRunFile';
  readonly problem: RunFileProblem;

  constructor(problem: RunFileProblem) {
    const said = withShortTexts(problem);
    super(`Not a usable run file: ${JSON.stringify(said)}`);
    this.problem = said;
  }
}

/** @throws BadRunFile always: what stands at this place is not what it should be */
export function wrong(place: string): never {
  throw new BadRunFile({ kind: 'wrongContent', place });
}

/** The one error for whatever went wrong with reading a run's file. */
export function asBadRunFile(error: unknown): BadRunFile {
  if (error instanceof BadRunFile) return error;
  const code = codeOf(error);
  return code === TOO_LARGE
    ? tooLarge(MAX_RUN_BYTES)
    : new BadRunFile(problemOfCode(code));
}

/** @param code the system's, or `NOT_A_FILE` */
export function problemOfCode(code: string): RunFileProblem {
  return code === NOT_A_FILE
    ? { kind: 'notAFile' }
    : { kind: 'unreadable', code };
}

/** @param limit in bytes */
export function tooLarge(limit: number): BadRunFile {
  const megabytes = Math.floor(limit / 2 ** 20);
  return new BadRunFile({ kind: 'tooLarge', megabytes });
}

function withShortTexts(problem: RunFileProblem): RunFileProblem {
  switch (problem.kind) {
    case 'notARun':
    case 'wrongContent':
      return { ...problem, place: shortened(problem.place) };
    case 'newer':
      return { ...problem, version: shortened(problem.version) };
    case 'unreadable':
      return { ...problem, code: shortened(problem.code) };
    default:
      return problem;
  }
}
