// Which known mistake explains what the learner's program gives: the solution is run with each mistake in it, and compared.

import type { Asked, Exercise, Slip } from '../exercises/exercise.ts';
import type { Python } from '../python/python.ts';
import { parameterNames, type JudgedCase } from './cases.ts';
import {
  isAllRight,
  outcomeOf,
  sameOutcome,
  sharedResults,
  type Outcome,
} from './outcome.ts';
import { Program } from './program.ts';
import { slipped } from './slipped.ts';
import { withoutSpaces } from './textLine.ts';

/** The learner's outcome in one case. */
export interface Tried {
  readonly case: JudgedCase;
  readonly outcome: Outcome;
}

export interface Explanation {
  readonly slips: readonly Slip[];
  /** Names of the wrong results that it explains; all of them where it explains an error. */
  readonly explains: 'all' | readonly string[];
}

/** Pairs of mistakes that are tried, at most. */
const MAX_PAIRS = 150;

export class Naming {
  private readonly programs = new Map<string, Program>();
  private readonly single: readonly (readonly Slip[])[];
  private readonly outcomes = new Map<
    readonly Slip[],
    Map<JudgedCase, Outcome>
  >();

  constructor(
    private readonly python: Python,
    private readonly exercise: Exercise,
    private readonly solution: string,
  ) {
    this.single = exercise.slips.map((slip) => [slip]);
  }

  /**
   * The mistake that gives the same in every case, else two that do so
   * together, else the one that gives the first wrong result and most others.
   *
   * Of several that give the same, the one whose text is the learner's counts.
   *
   * @param wrong names of the wrong results in the shown case, the first one first
   * @param code the learner's text
   */
  explain(
    asked: Asked,
    tried: readonly Tried[],
    shown: Tried,
    wrong: readonly string[],
    code: string,
  ): Explanation | undefined {
    const order = [shown, ...tried.filter((each) => each !== shown)];
    // What is wrong elsewhere in the file explains nothing here.
    const isSame = (slips: readonly Slip[]) =>
      order.every((each) =>
        sameOutcome(
          each.outcome,
          this.outcome(slips, asked, each.case),
        ),
      ) &&
      !isAllRight(
        asked,
        shown.case,
        this.outcome(slips, asked, shown.case),
      );
    const alone = likeliest(this.single.filter(isSame), code);
    if (alone) return { slips: alone, explains: 'all' };
    // Where nothing was computed there is nothing that two mistakes could have made together.
    if (shown.outcome.kind !== 'values') return undefined;
    const shares = (slips: readonly Slip[]) =>
      sharedResults(
        shown.outcome,
        this.outcome(slips, asked, shown.case),
      );
    // What is right must stay right.
    const right = asked.returns.filter((name) => !wrong.includes(name));
    const possible = this.single
      .map((slips) => ({ slips, shared: shares(slips) }))
      .filter(({ shared }) =>
        right.every((name) => shared.includes(name)),
      );
    const partly = possible
      .map(({ slips, shared }) => ({
        slips,
        explains: shared.filter((name) => wrong.includes(name)),
      }))
      .filter(
        ({ explains }) =>
          wrong.length > 0 && explains.includes(wrong[0]),
      );
    const pairs = pairsOf(
      partly.map(({ slips }) => slips[0]),
      possible.map(({ slips }) => slips[0]),
    );
    const pair = pairs.find((slips) => {
      const same = isSame(slips);
      if (!same) this.forget(slips);
      return same;
    });
    if (pair) return { slips: pair, explains: 'all' };
    return partly
      .toSorted((a, b) => b.explains.length - a.explains.length)
      .at(0);
  }

  /** Whether the solution with this slip gives the same in every case. */
  gives(slip: Slip, asked: Asked, tried: readonly Tried[]): boolean {
    const slips = this.single.find(([each]) => each === slip) ?? [slip];
    return tried.every((each) =>
      sameOutcome(each.outcome, this.outcome(slips, asked, each.case)),
    );
  }

  /** The solution, or the solution with mistakes, as a program. */
  program(slips: readonly Slip[]): Program | undefined {
    const key = this.keyOf(slips);
    const kept = this.programs.get(key);
    if (kept) return kept;
    const code = slipped(this.solution, ...slips);
    if (code === undefined) return undefined;
    const made = new Program(
      this.python,
      code,
      this.exercise.asks,
      parameterNames,
    );
    this.programs.set(key, made);
    return made;
  }

  /** The solution with mistakes, or without, as a program that notes all values. The caller closes it. */
  noting(slips: readonly Slip[]): Program | undefined {
    const code = slipped(this.solution, ...slips);
    return code === undefined
      ? undefined
      : new Program(
          this.python,
          code,
          this.exercise.asks,
          parameterNames,
          true,
        );
  }

  close(): void {
    for (const program of this.programs.values()) program.close();
    this.programs.clear();
    this.outcomes.clear();
  }

  private keyOf(slips: readonly Slip[]): string {
    return slips
      .map((slip) => this.exercise.slips.indexOf(slip))
      .join();
  }

  private forget(slips: readonly Slip[]): void {
    const key = this.keyOf(slips);
    this.programs.get(key)?.close();
    this.programs.delete(key);
    this.outcomes.delete(slips);
  }

  private outcome(
    slips: readonly Slip[],
    asked: Asked,
    tried: JudgedCase,
  ): Outcome {
    const known =
      this.outcomes.get(slips) ?? new Map<JudgedCase, Outcome>();
    this.outcomes.set(slips, known);
    const kept = known.get(tried);
    if (kept) return kept;
    const program = this.program(slips);
    const found: Outcome = program
      ? outcomeOf(program, asked, tried)
      : { kind: 'bad', bad: { kind: 'count', is: 0, shouldBe: 0 } };
    known.set(tried, found);
    return found;
  }
}

/** Pairs with one of the likely mistakes; of all where none is. */
function pairsOf(
  likely: readonly Slip[],
  possible: readonly Slip[],
): (readonly Slip[])[] {
  const first = likely.length > 0 ? likely : possible;
  return first
    .flatMap((one) =>
      possible
        .filter((other) => other.mistake !== one.mistake)
        .map((other) => [one, other] as const),
    )
    .slice(0, MAX_PAIRS);
}

/** The one that has the longest text in common with the learner's; else the first. */
function likeliest(
  found: readonly (readonly Slip[])[],
  code: string,
): readonly Slip[] | undefined {
  const text = withoutSpaces(code);
  const common = ([slip]: readonly Slip[]) =>
    Math.max(
      ...slip.edits.map(([, to]) =>
        text.includes(withoutSpaces(to)) ? to.length : 0,
      ),
    );
  return found.toSorted((a, b) => common(b) - common(a)).at(0);
}
