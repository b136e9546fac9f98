// What the judge says of the code that was last handed in.

import type { Verdict } from '@backprop-lab/core/judge';

import type { PythonSession } from '../python/pythonSession.svelte.ts';

export class Judging {
  #verdict = $state.raw<Verdict>();
  #line = $state<number>();

  constructor(
    private readonly exercise: string,
    private readonly solution: string,
    private readonly session: PythonSession,
  ) {}

  /** Of the last code that was judged to the end; undefined before. */
  get verdict(): Verdict | undefined {
    return this.#verdict;
  }

  /** The line to mark, from 1; it was there when the verdict was given, and goes when the code changes. */
  get line(): number | undefined {
    return this.#line;
  }

  /** @returns undefined when it was stopped */
  async judge(code: string): Promise<Verdict | undefined> {
    this.#verdict = undefined;
    this.#line = undefined;
    const verdict = await this.session.judge(this.exercise, this.solution, code);
    this.#verdict = verdict;
    this.#line = verdict?.line ?? undefined;
    return verdict;
  }

  forgetLine(): void {
    this.#line = undefined;
  }
}
