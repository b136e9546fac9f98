// The judge: runs what a learner wrote on every case, compares each value, and says what went wrong where.

import type { DigitRows } from '../exercises/draw.ts';
import type { Asked, Exercise } from '../exercises/exercise.ts';
import type { Values } from '../exercises/values.ts';
import type { Python } from '../python/python.ts';
import { casesOf, parameterNames, type JudgedCase } from './cases.ts';
import { isReordered, mistakesOfNumbers } from './generic.ts';
import { lastReturn, lineOf } from './locate.ts';
import { tensorVerdict, type Recorded } from './measure.ts';
import { Naming, type Tried } from './naming.ts';
import { inOrder } from './order.ts';
import { isAllRight, outcomeOf } from './outcome.ts';
import { areOfTheReturn, notesOf } from './notes.ts';
import { Program } from './program.ts';
import { repairedLine, type Clock } from './repair.ts';
import { remarksOn } from './remarks.ts';
import {
  evidenceText,
  mistakeText,
  repairText,
  unknownText,
} from './sentences.ts';
import { lineWithText } from './textLine.ts';
import { judgeSlope } from './slopeVerdict.ts';
import type { TensorVerdict, Verdict } from './verdict.ts';
import {
  badText,
  failed,
  missingIn,
  ofBadResult,
  verdictOn,
} from './verdicts.ts';
import { questions } from './words/questions.ts';
import { mistakeWords, type MistakeName } from './words/mistakeName.ts';

export { digitRows, recordedOf } from './material.ts';
export type * from './verdict.ts';

/** What the judge needs beside a Python. */
export interface JudgeMaterial {
  readonly exercise: Exercise;
  /** Text of the exercise's `solution.py`. */
  readonly solution: string;
  /** The last case; it is left out without them. */
  readonly digits?: DigitRows;
  /** PyTorch's own results: by `asked/case`, then by name. */
  readonly recorded?: Readonly<Record<string, Recorded>>;
}

/** Judges answers to one exercise; keeps what is the same for all of them. */
export class Judge {
  private readonly cases: ReadonlyMap<Asked, readonly JudgedCase[]>;
  private readonly naming: Naming;
  private readonly id: string;

  /** @param now the clock that ends the search for the line of a mistake without a name */
  constructor(
    private readonly python: Python,
    private readonly material: JudgeMaterial,
    private readonly now: Clock = Date.now,
  ) {
    const { exercise, solution, digits } = material;
    this.id = exercise.id;
    this.cases = new Map(
      exercise.asks.map((asked) => [asked, casesOf(asked, digits)]),
    );
    this.naming = new Naming(python, exercise, solution);
  }

  /** @param code any text, also what is no Python */
  judge(code: string): Verdict {
    const { asks } = this.material.exercise;
    const program = new Program(
      this.python,
      code,
      asks,
      parameterNames,
    );
    try {
      if (program.error)
        return failed(this.id, program.error, code, false);
      const defined = program.definitions();
      let last: Verdict | undefined;
      for (const asked of asks) {
        const missing = [asked.name, asked.slopeOf ?? asked.name].find(
          (name) => !defined.includes(name),
        );
        if (missing !== undefined)
          return missingIn(this.id, asked, missing, defined);
        last = this.judgeAsked(program, asked, code);
        if (!last.passed) return last;
      }
      return last ?? verdictOn(this.id, { passed: true });
    } finally {
      program.close();
    }
  }

  /** Gives back the memory of the programs kept. The judge is of no use afterwards. */
  close(): void {
    this.naming.close();
  }

  private judgeAsked(
    program: Program,
    asked: Asked,
    code: string,
  ): Verdict {
    const cases = this.cases.get(asked) ?? [];
    if (asked.slopeOf !== undefined) {
      return judgeSlope(
        program,
        asked,
        cases,
        verdictOn(this.id, { passed: true }),
        code,
        ({ inputs }) =>
          lastReturn(notesOf(this.noting(code), asked, inputs)),
      );
    }
    const tried = cases.map((each): Tried => ({
      case: each,
      outcome: outcomeOf(program, asked, each),
    }));
    const shown = tried.find(
      (each) => !isAllRight(asked, each.case, each.outcome),
    );
    if (!shown) return this.passed(program, asked, tried);
    if (
      program.library === 'numpy' &&
      this.isRightInNumpy(asked, tried)
    ) {
      return this.passed(program, asked, tried);
    }
    return this.wrong(asked, tried, shown, code);
  }

  private passed(
    program: Program,
    asked: Asked,
    tried: readonly Tried[],
  ): Verdict {
    const [first] = tried;
    return verdictOn(this.id, {
      passed: true,
      asked: asked.name,
      case: first.case.kind,
      tensors: this.tensorsOf(asked, first),
      remarks: remarksOn(program, asked, first),
    });
  }

  private isRightInNumpy(
    asked: Asked,
    tried: readonly Tried[],
  ): boolean {
    const slips = this.material.exercise.slips.filter(
      ({ rightInNumpy }) => rightInNumpy,
    );
    return slips.some((slip) => this.naming.gives(slip, asked, tried));
  }

  private wrong(
    asked: Asked,
    tried: readonly Tried[],
    shown: Tried,
    code: string,
  ): Verdict {
    const { outcome } = shown;
    const tensors = this.tensorsOf(asked, shown);
    const order = inOrder(asked.returns);
    const wrong =
      outcome.kind === 'values'
        ? order.filter((name) => !tensors[name].close)
        : [];
    const first = wrong.at(0);
    const explained = this.naming.explain(
      asked,
      tried,
      shown,
      wrong,
      code,
    );
    const areSwapped =
      explained?.explains !== 'all' &&
      tried.every((each) => isReordered(asked, each));
    const found = areSwapped ? undefined : explained;
    const common = {
      asked: asked.name,
      case: shown.case.kind,
      tensors,
      firstWrong: first ?? null,
    };
    if (outcome.kind === 'error') {
      const names = found?.slips.map(({ mistake }) => mistake) ?? [];
      const ended = failed(this.id, outcome.error, code, true, names);
      return {
        ...ended,
        ...common,
        evidence: found ? evidenceText('all', tried.length) : null,
      };
    }
    const named: readonly MistakeName[] = areSwapped
      ? ['swappedResults']
      : (found?.slips.map(({ mistake }) => mistake) ??
        mistakesOfNumbers(asked, shown.case.inputs, first, tensors));
    const mistakes =
      named.length > 0 || outcome.kind === 'values'
        ? named
        : [ofBadResult(outcome)];
    const repaired =
      first !== undefined && mistakes.length === 0
        ? repairedLine(
            this.python,
            code,
            this.material.exercise.asks,
            asked,
            [shown, ...tried].map((each) => each.case),
            this.now,
          )
        : undefined;
    return verdictOn(this.id, {
      ...common,
      passed: false,
      mistake: mistakes.at(0) ?? null,
      mistakes,
      line:
        repaired ??
        lineWithText(found?.slips ?? [], code) ??
        this.lineOf(code, asked, shown, first, found?.slips, mistakes),
      message:
        first === undefined
          ? badText(asked, outcome, mistakes)
          : mistakes.length > 0
            ? mistakeText(mistakes, first, tensors[first])
            : unknownText(first, tensors[first]),
      evidence: found
        ? evidenceText(found.explains, tried.length)
        : repaired === undefined
          ? null
          : repairText(repaired),
      question:
        mistakes.length > 0
          ? questions[mistakeWords[mistakes[0]].question]
          : null,
    });
  }

  private lineOf(
    code: string,
    asked: Asked,
    { case: { inputs }, outcome }: Tried,
    wrong: string | undefined,
    slips: Parameters<Naming['program']>[0] | undefined,
    mistakes: readonly MistakeName[],
  ): number | null {
    const notes = (noting: Program | undefined) =>
      notesOf(noting, asked, inputs);
    const traced = notes(this.noting(code));
    if (areOfTheReturn(mistakes)) return lastReturn(traced);
    return lineOf({
      code,
      learner: traced,
      solution: notes(this.naming.noting([])),
      mistaken: slips ? notes(this.naming.noting(slips)) : undefined,
      wrong:
        outcome.kind === 'values' && wrong !== undefined
          ? outcome.values[wrong]
          : undefined,
    });
  }

  private noting(code: string): Program {
    return new Program(
      this.python,
      code,
      this.material.exercise.asks,
      parameterNames,
      true,
    );
  }

  private tensorsOf(
    asked: Asked,
    { case: judged, outcome }: Tried,
  ): Record<string, TensorVerdict> {
    const recorded =
      this.material.recorded?.[`${asked.name}/${judged.kind}`];
    const values: Values =
      outcome.kind === 'values' ? outcome.values : {};
    return Object.fromEntries(
      asked.returns.map((name) => [
        name,
        tensorVerdict(asked, judged, name, values[name], recorded),
      ]),
    );
  }
}
