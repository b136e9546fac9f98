// What the learner has written for an exercise, and with how much help: kept as it is typed.

import {
  MAX_VERSIONS,
  type ExerciseDepth,
  type ExerciseWork as Kept,
} from '../../electron/settings.ts';

export interface Version {
  readonly depth: ExerciseDepth;
  readonly code: string;
  readonly at: number;
}

export interface Help {
  /** Steps of hints that were read, 0 to 3. */
  readonly hints: number;
  readonly solution: boolean;
}

/** Characters of earlier versions of one exercise; older ones go. */
const MAX_VERSIONS_LENGTH = 50_000;

const noHelp: Help = { hints: 0, solution: false };

/** Where it is kept. */
export interface ExerciseStore {
  read(): Kept;
  write(kept: Kept): void;
}

export class ExerciseWork {
  constructor(
    /** What is in the editor at first. */
    private readonly start: (depth: ExerciseDepth) => string,
    private readonly store: ExerciseStore,
  ) {}

  get depth(): ExerciseDepth {
    return this.#kept.depth ?? 'blanks';
  }

  set depth(depth: ExerciseDepth) {
    this.#keep({ depth });
  }

  get code(): string {
    return this.#kept.codes?.[this.depth] ?? this.start(this.depth);
  }

  set code(code: string) {
    this.#keep({ codes: { ...this.#kept.codes, [this.depth]: code } });
  }

  /** Earlier versions at this depth, the latest first. */
  get versions(): readonly Version[] {
    const all = this.#kept.versions ?? [];
    return all.filter(({ depth }) => depth === this.depth).toReversed();
  }

  get help(): Help {
    return this.#kept.help?.[this.depth] ?? noHelp;
  }

  /** The help with which it was right at this depth; undefined where it was not yet. */
  get passed(): Help | undefined {
    return this.#kept.passed?.[this.depth];
  }

  /** What is written now becomes a version, unless it is one. @param at milliseconds since 1970 */
  keepVersion(at: number): void {
    const { depth, code } = this;
    const known = this.#kept.versions ?? [];
    if (code === this.start(depth)) return;
    const others = known.filter((each) => each.depth !== depth || each.code !== code);
    this.#keep({ versions: latest([...others, { depth, code, at }]) });
  }

  /** Brings an earlier version back; what is written now becomes one. */
  goBackTo({ code }: Version, at: number): void {
    this.keepVersion(at);
    this.code = code;
  }

  startAgain(at: number): void {
    this.keepVersion(at);
    this.code = this.start(this.depth);
  }

  showHint(): void {
    this.#help({ hints: Math.min(3, this.help.hints + 1) });
  }

  showSolution(): void {
    this.#help({ solution: true });
  }

  /** The code is right. Of the help, what had been read the first time counts: later help takes nothing away from it. */
  pass(): void {
    const passed = { ...(this.passed ?? this.help), code: this.code };
    this.#keep({ passed: { ...this.#kept.passed, [this.depth]: passed } });
  }

  #help(more: Partial<Help>): void {
    this.#keep({ help: { ...this.#kept.help, [this.depth]: { ...this.help, ...more } } });
  }

  get #kept(): Kept {
    return this.store.read();
  }

  #keep(changes: Partial<Kept>): void {
    this.store.write({ ...this.#kept, ...changes });
  }
}

/** As many as may be kept, in the order they were made. */
function latest(versions: readonly Version[]): Version[] {
  let length = 0;
  const kept = versions.toReversed().filter(({ code }, index) => {
    length += code.length;
    return index < MAX_VERSIONS && length <= MAX_VERSIONS_LENGTH;
  });
  return kept.reverse();
}
