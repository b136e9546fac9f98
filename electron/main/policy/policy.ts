// What whoever looks after many computers may decide for everybody on one: where progress is kept, and the language of the first start. Told by a file that only they can write, or by environment variables, which count before it.

import { posix, win32 } from 'node:path';

import * as v from 'valibot';

import { codeOf } from '../../errorCode.ts';
import { languages, type Language } from '../../settings.ts';
import { readTextFile } from '../settings/replaceFile.ts';

export const FOLDER_VARIABLE = 'BACKPROP_LAB_DATA';
const LANGUAGE_VARIABLE = 'BACKPROP_LAB_LANGUAGE';

/** What stands for what is each user's own. */
const PLACEHOLDER = /\{([^{}]*)\}/g;

export interface Policy {
  /** An absolute path. */
  readonly dataFolder: string | undefined;
  /** Of a start at which none was chosen yet. */
  readonly language: Language | undefined;
}

/** Why the app does not start: what was decided cannot be done, and progress in another place would seem to be lost. */
export type PolicyProblem =
  | { readonly kind: 'unreadable'; readonly origin: string; readonly code: string }
  | { readonly kind: 'entry' | 'unknownEntry'; readonly origin: string; readonly entry: string }
  | { readonly kind: 'relative' | 'language'; readonly origin: string; readonly value: string }
  | { readonly kind: 'placeholder'; readonly origin: string; readonly value: string }
  | {
      readonly kind: 'folder';
      readonly origin: string;
      readonly value: string;
      readonly code: string;
    };

export class PolicyError extends Error {
  override readonly name = 'PolicyError';

  constructor(readonly problem: PolicyProblem) {
    super(`${problem.origin} (${problem.kind})`);
  }
}

/** On which computer, and for whom. */
export interface Circumstances {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly user: string;
  readonly home: string;
}

/** Where the file lies, if there is one: in a folder that only administrators can write to. */
export function policyFile({ platform, environment }: Circumstances): string {
  const name = 'policy.json';
  switch (platform) {
    case 'win32':
      return win32.join(environment.ProgramData ?? 'C:\\ProgramData', 'Backprop Lab', name);
    case 'darwin':
      return posix.join('/Library/Application Support/Backprop Lab', name);
    default:
      return posix.join('/etc/backprop-lab', name);
  }
}

const EntriesSchema = v.strictObject({
  dataFolder: v.optional(v.string()),
  language: v.optional(v.string()),
});

/** A list would pass for an object without entries. */
const PolicySchema = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), 'a list'),
  EntriesSchema,
);

type Told = v.InferOutput<typeof PolicySchema>;

/**
 * @param file where it is looked for; it need not be there
 * @throws PolicyError for what makes no sense
 */
export function readPolicy(given: Circumstances, file = policyFile(given)): Policy {
  const { environment } = given;
  const told = readFile(file);
  const folder = first(environment[FOLDER_VARIABLE], FOLDER_VARIABLE, told.dataFolder, file);
  const language = first(environment[LANGUAGE_VARIABLE], LANGUAGE_VARIABLE, told.language, file);
  return {
    dataFolder: folder && folderOf(folder, given),
    language: language && languageOf(language),
  };
}

interface Value {
  readonly value: string;
  /** Who says so: a variable, or the file. */
  readonly origin: string;
}

/** A variable that is empty says nothing. */
function first(
  variable: string | undefined,
  name: string,
  entry: string | undefined,
  file: string,
): Value | undefined {
  if (variable) return { value: variable, origin: name };
  return entry === undefined ? undefined : { value: entry, origin: file };
}

function readFile(file: string): Told {
  let told: unknown;
  try {
    told = JSON.parse(readTextFile(file));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return {};
    throw new PolicyError({ kind: 'unreadable', origin: file, code });
  }
  const parsed = v.safeParse(PolicySchema, told, { abortEarly: true, abortPipeEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const entry = v.getDotPath(issue);
  if (entry === null) throw new PolicyError({ kind: 'unreadable', origin: file, code: 'JSON' });
  const kind = Object.hasOwn(EntriesSchema.entries, entry) ? 'entry' : 'unknownEntry';
  throw new PolicyError({ kind, origin: file, entry });
}

function folderOf({ value, origin }: Value, given: Circumstances): string {
  const known: Readonly<Record<string, string>> = { user: given.user, home: given.home };
  const folder = value.replaceAll(PLACEHOLDER, (placeholder, name: string) => {
    const own = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!own) throw new PolicyError({ kind: 'placeholder', origin, value: placeholder });
    return own;
  });
  const paths = given.platform === 'win32' ? win32 : posix;
  if (!paths.isAbsolute(folder)) throw new PolicyError({ kind: 'relative', origin, value });
  return folder;
}

function languageOf({ value, origin }: Value): Language {
  const language = languages.find((each) => each === value);
  if (!language) throw new PolicyError({ kind: 'language', origin, value });
  return language;
}
