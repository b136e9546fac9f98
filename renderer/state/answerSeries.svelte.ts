// The core's answers to one question after another, as one press asks for them: each is shown once it is there, and those still to come can be left out.

import type { CoreService } from '@backprop-lab/core/service';

import { Answer, type Answered } from './answer.svelte.ts';

export class AnswerSeries<Question, Value> {
  /** In the order of their questions. */
  answers = $state.raw<readonly Answered<Question, Value>[]>([]);
  isUnderWay = $state(false);

  private requestId = 0;

  /** @param answerTo asks the core */
  constructor(
    private readonly answerTo: (service: CoreService, question: Question) => Promise<Value>,
  ) {}

  /** Asks all of them anew. */
  async ask(questions: readonly Question[]): Promise<void> {
    const requestId = ++this.requestId;
    this.answers = [];
    this.isUnderWay = true;
    try {
      for (const question of questions) {
        const answer = new Answer(this.answerTo);
        await answer.ask(question);
        if (requestId !== this.requestId) return;
        if (answer.current) this.answers = [...this.answers, answer.current];
      }
    } finally {
      if (requestId === this.requestId) this.isUnderWay = false;
    }
  }

  /** Asks no further, and shows nothing. */
  forget(): void {
    this.stop();
    this.answers = [];
  }

  /** Asks no further; what is there stays. */
  stop(): void {
    this.requestId += 1;
    this.isUnderWay = false;
  }
}
