// Why a file is no usable run: one error for every reader of files, as data that any language puts into a sentence.

import * as v from 'valibot';

/** Names and numbers out of a file may be as long as the file. */
const MAX_QUOTED = 80;

const quoted = v.pipe(v.string(), v.maxLength(MAX_QUOTED));
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
  /** `limit` in bytes. */
  v.object({ kind: v.literal('tooLarge'), limit: whole }),
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
    const said = shortened(problem);
    super(`Not a usable run file: ${JSON.stringify(said)}`);
    this.problem = said;
  }
}

/** @throws BadRunFile always: what stands at this place is not what it should be */
export function wrong(place: string): never {
  throw new BadRunFile({ kind: 'wrongContent', place });
}

/** The one error for whatever went wrong with reading a file. */
export function asBadRunFile(error: unknown): BadRunFile {
  return error instanceof BadRunFile
    ? error
    : new BadRunFile(problemOfCode(codeOf(error)));
}

/** @param code the system's, or `notAFile` */
export function problemOfCode(code: string): RunFileProblem {
  return code === 'notAFile'
    ? { kind: 'notAFile' }
    : { kind: 'unreadable', code };
}

/** The system's code of an error, such as `ENOENT`; the error's kind where it has none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}

function shortened(problem: RunFileProblem): RunFileProblem {
  switch (problem.kind) {
    case 'notARun':
    case 'wrongContent':
      return { ...problem, place: beginning(problem.place) };
    case 'newer':
      return { ...problem, version: beginning(problem.version) };
    case 'unreadable':
      return { ...problem, code: beginning(problem.code) };
    default:
      return problem;
  }
}

function beginning(text: string): string {
  if (text.length <= MAX_QUOTED) return text;
  return `${text.slice(0, MAX_QUOTED - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
