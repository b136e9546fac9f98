// The core's answer to a question that changes while a figure is dragged, together with the question: only the newest counts, late answers to older ones are ignored.

import type { CoreService } from '@backprop-lab/core/service';

import { core, CoreLost } from './core.svelte.ts';

/** How many cores a question may crash before it is given up. */
const MAX_ATTEMPTS = 3;

/** What was asked, and what the core answered to just that. */
export interface Answered<Question, Value> {
  readonly question: Question;
  readonly value: Value;
}

/**
 * A figure draws everything that depends on the question (its frame, labels and
 * sentences) from `current`, and only its controls from what is asked now: an
 * answer that comes late never meets the frame of the next question.
 */
export class Answer<Question, Value> {
  /** Undefined until the first answer; then always the last one that arrived in order. */
  current = $state.raw<Answered<Question, Value>>();

  private asked = 0;
  private shown = 0;

  /** @param answerTo asks the core; where it has nothing to say (undefined), what is there stays */
  constructor(
    private readonly answerTo: (
      service: CoreService,
      question: Question,
    ) => Promise<Value | undefined>,
  ) {}

  /** @param question is kept: nobody may change it afterwards */
  async ask(question: Question): Promise<void> {
    const requestId = ++this.asked;
    const value = await this.answered(question);
    if (value !== undefined) this.take(requestId, { question, value });
  }

  /** Shows an answer that is known without asking, in place of all that was asked before. */
  show(question: Question, value: Value): void {
    this.take(++this.asked, { question, value });
  }

  private take(requestId: number, answered: Answered<Question, Value>): void {
    if (requestId < this.shown) return;
    this.shown = requestId;
    this.current = answered;
  }

  /** Asks the next core when the one that was asked ended. */
  private async answered(question: Question, attempts = MAX_ATTEMPTS): Promise<Value | undefined> {
    try {
      return await this.answerTo(await core.service(), question);
    } catch (error) {
      if (!(error instanceof CoreLost) || attempts <= 1) throw error;
      return this.answered(question, attempts - 1);
    }
  }
}
