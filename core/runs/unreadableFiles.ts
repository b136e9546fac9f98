// Everything in the folder of runs that is no usable run: listed with its reason, set aside where it was damaged, never removed unasked.

import { isThere, type Archive, type FolderEntry } from './archive.ts';
import type { RunFileProblem } from './badRunFile.ts';
import type { SetAside, UnreadableFile } from './storageState.ts';

/** What is known of such a file, as long as it was changed at just that time. */
export interface KnownUnreadable {
  readonly modified: number;
  readonly bytes: number;
  readonly problem: RunFileProblem;
}

/** What the learner is told the folder itself is called. */
const FOLDER = 'runs';

export class UnreadableFiles {
  /** What the learner is to be told: found since the start, until it is acknowledged. */
  readonly setAside: SetAside[] = [];
  /** By their names now. */
  readonly files = new Map<string, KnownUnreadable>();
  /** The index does not know of all of them as they are. */
  hasChanged = false;
  private folderProblem: string | undefined;

  constructor(private readonly archive: Archive) {}

  list(): UnreadableFile[] {
    return [...this.files].map(([file, { problem }]) => ({
      file,
      problem,
    }));
  }

  has(name: string): boolean {
    return this.files.has(name);
  }

  /** What the index says of them is right where they are as they were. */
  recall(
    files: readonly FolderEntry[],
    known: Readonly<Record<string, KnownUnreadable>>,
  ): void {
    for (const file of files) {
      const before = known[file.name];
      if (before && isSame(before, file)) {
        this.files.set(file.name, before);
      }
    }
  }

  /** Whether it need not be read to know that it is unreadable; this version may read what an older one could not. */
  isSettled(file: FolderEntry): boolean {
    const known = this.files.get(file.name);
    if (!known || !isSame(known, file)) return false;
    return !mayPass(known.problem) && known.problem.kind !== 'newer';
  }

  /** One that the learner has been told of, in this start or an earlier one. */
  know(file: FolderEntry, problem: RunFileProblem): void {
    const { name, modified, bytes } = file;
    const before = this.files.get(name);
    this.hasChanged ||=
      !before ||
      !isSame(before, file) ||
      before.problem.kind !== problem.kind;
    this.files.set(name, { modified, bytes, problem });
  }

  /** One that cannot be used. It is told of once, and set aside where its content is to blame. */
  async add(file: FolderEntry, problem: RunFileProblem): Promise<void> {
    const { name } = file;
    if (this.files.get(name)?.problem.kind === problem.kind) {
      this.know(file, problem);
      return;
    }
    const renamedTo = mayPass(problem)
      ? undefined
      : await this.rename(name, problem).catch(() => undefined);
    this.forget(name);
    this.know({ ...file, name: renamedTo ?? name }, problem);
    this.setAside.push({ file: name, renamedTo, problem });
  }

  /** Frees its name for a run. @throws the system's error */
  async moveAway(name: string): Promise<void> {
    const known = this.files.get(name);
    if (!known) return;
    const renamedTo = await this.rename(name, known.problem);
    this.forget(name);
    this.files.set(renamedTo, known);
  }

  forget(name: string): void {
    this.hasChanged = this.files.delete(name) || this.hasChanged;
  }

  /** The folder itself cannot be read, for a reason that is told once; undefined when it can. */
  tellOfFolder(problem: { code: string } | undefined): void {
    if (problem && problem.code !== this.folderProblem) {
      this.setAside.push({
        file: FOLDER,
        renamedTo: undefined,
        problem: { kind: 'unreadable', code: problem.code },
      });
    }
    this.folderProblem = problem?.code;
  }

  /** @returns its name now, which says why */
  private async rename(
    name: string,
    { kind }: RunFileProblem,
  ): Promise<string> {
    const why = kind === 'newer' ? 'from-newer-version' : 'unreadable';
    const { folder } = this.archive;
    let time = this.archive.time();
    let aside = `${name}.${why}-${time}`;
    // The clock may have gone back to the time of another.
    while (await isThere(folder, aside)) {
      aside = `${name}.${why}-${++time}`;
    }
    await folder.rename(name, aside);
    return aside;
  }
}

/** Another day it might be read as it is: it keeps its name. */
function mayPass({ kind }: RunFileProblem): boolean {
  return ['tooLarge', 'unreadable'].includes(kind);
}

function isSame(
  known: KnownUnreadable,
  { modified, bytes }: FolderEntry,
): boolean {
  return known.modified === modified && known.bytes === bytes;
}
