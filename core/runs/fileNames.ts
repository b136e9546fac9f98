// What the files in the folder of runs are called, and which id a run has by its file's name.

import type { Archive } from './archive.ts';

/** How a kept run's file ends, and that of one that is under way. */
export type Ending = '.bprun' | '.bpcheckpoint';

const ID = /^[a-z0-9-]{1,64}$/;
/** Other programs and old disks write endings in capitals. */
const OURS = /(\.bprun|\.bpcheckpoint)$/i;
const SET_ASIDE =
  /^(.*\.(?:bprun|bpcheckpoint))\.(?:unreadable|from-newer-version)-\d+$/is;
const DELETED = /^(.+)\.deleted-(\d+)$/s;
const DIGITS_OF_HASH = 16;

/** What the app calls the file of a run, or of a run's checkpoint. */
export function fileOf(id: string, ending: Ending): string {
  return id + ending;
}

export function hasEnding(name: string, ending: Ending): boolean {
  return OURS.exec(name)?.[1].toLowerCase() === ending;
}

/** What a file that was set aside was called before; undefined for any other. */
export function nameBeforeSetAside(name: string): string | undefined {
  return SET_ASIDE.exec(name)?.[1];
}

/** A file of ours that was deleted: its name before, and when, in milliseconds since 1970. */
export function deletedFile(
  name: string,
): { before: string; time: number } | undefined {
  const [, before, time] = DELETED.exec(name) ?? [];
  if (before === undefined) return undefined;
  const isOurs = OURS.test(before) || SET_ASIDE.test(before);
  return isOurs ? { before, time: Number(time) } : undefined;
}

/**
 * The files with this ending by the ids of their runs. Copies and renamed files have one each, too.
 */
export function filesById<File extends { readonly name: string }>(
  files: readonly File[],
  ending: Ending,
  sha256: Archive['sha256'],
): Map<string, File> {
  const byId = new Map<string, File>();
  const found = files.filter(({ name }) => hasEnding(name, ending));
  const isOdd = ({ name }: File) => stemOf(name, ending) === undefined;
  const odd = found.filter(isOdd);
  odd.sort((a, b) => (a.name < b.name ? -1 : 1));
  // Those with ids for names keep them, whatever else there is.
  for (const file of [
    ...found.filter((each) => !isOdd(each)),
    ...odd,
  ]) {
    byId.set(idOf(file.name, ending, byId, sha256), file);
  }
  return byId;
}

/**
 * The id of a file's run: the name without the ending where that is one, else one made of the whole name.
 * @param taken ids that are others'
 */
export function idOf(
  name: string,
  ending: Ending,
  taken: ReadonlyMap<string, unknown>,
  sha256: Archive['sha256'],
): string {
  const stem = stemOf(name, ending);
  if (stem !== undefined) return stem;
  for (let content = name; ; content += '/') {
    const id = `file-${sha256(content).slice(0, DIGITS_OF_HASH)}`;
    if (!taken.has(id)) return id;
  }
}

function stemOf(name: string, ending: Ending): string | undefined {
  const stem = name.slice(0, -ending.length);
  return name.endsWith(ending) && ID.test(stem) ? stem : undefined;
}

/** A name that is not taken, by the same rule as file managers': `a (2).bprun`. */
export function freeName(
  name: string,
  taken: ReadonlySet<string>,
): string {
  const [, stem = name, ending = ''] =
    /^(.*)(\.[^.]+)$/s.exec(name) ?? [];
  let free = name;
  for (let i = 2; taken.has(free); i++)
    free = `${stem} (${i})${ending}`;
  return free;
}
