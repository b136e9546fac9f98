// The core's answer to a question that changes while a figure is dragged: the newest counts, older ones are passed over.

import type { CoreService } from '@backprop-lab/core/service';

import { core } from './core.svelte.ts';

export class Answer<Value> {
  /** Undefined until the first answer; then always the last one that arrived in order. */
  value = $state.raw<Value>();

  private asked = 0;
  private shown = 0;

  async ask(question: (service: CoreService) => Promise<Value>): Promise<void> {
    const turn = ++this.asked;
    const value = await question(await core.service());
    if (turn < this.shown) return;
    this.shown = turn;
    this.value = value;
  }
}
