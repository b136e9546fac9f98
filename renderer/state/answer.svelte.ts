// The core's answer to a question that changes while a figure is dragged: only the newest counts, late answers to older ones are ignored.

import type { CoreService } from '@backprop-lab/core/service';

import { core, CoreLost } from './core.svelte.ts';

/** How many cores a question may crash before it is given up. */
const MAX_ATTEMPTS = 3;

export class Answer<Value> {
  /** Undefined until the first answer; then always the last one that arrived in order. */
  value = $state.raw<Value>();

  private asked = 0;
  private shown = 0;

  async ask(question: (service: CoreService) => Promise<Value>): Promise<void> {
    const requestId = ++this.asked;
    const value = await answered(question);
    if (requestId < this.shown) return;
    this.shown = requestId;
    this.value = value;
  }
}

/** Asks the next core when the one that was asked ended. */
async function answered<Value>(
  question: (service: CoreService) => Promise<Value>,
  attempts = MAX_ATTEMPTS,
): Promise<Value> {
  try {
    return await question(await core.service());
  } catch (error) {
    if (!(error instanceof CoreLost) || attempts <= 1) throw error;
    return answered(question, attempts - 1);
  }
}
