// What the regression network answers to the validation images, asked anew after each epoch.

import type { ValidationAnswers } from '@backprop-lab/core/service';

import { Answer } from '../../state/answer.svelte.ts';

export interface Prediction {
  /** Its position in scikit-learn's `load_digits`. */
  readonly image: number;
  readonly label: number;
  readonly answer: number;
}

const SHOWN_MISSES = 5;

/** No run in a core has this id. */
const NOT_IN_THE_CORE = 0;

class Predictions {
  /** Undefined when another run has taken its place, or another core, which has none: what is on screen stays. */
  private readonly told = new Answer((service, runId: number) => service.validationAnswers(runId));
  private asked = '';

  readonly all = $derived.by<readonly Prediction[]>(() => {
    if (!this.told.current) return [];
    const { answers, rows, labels } = this.told.current.value;
    return Array.from(answers, (answer, i) => ({
      image: rows[i] ?? 0,
      label: labels[i] ?? 0,
      answer,
    }));
  });

  /** The answers furthest from the truth, the worst first. */
  readonly misses = $derived(this.all.toSorted((a, b) => miss(b) - miss(a)).slice(0, SHOWN_MISSES));

  /** Those of a kept run. */
  show(answers: ValidationAnswers): void {
    this.asked = '';
    this.told.show(NOT_IN_THE_CORE, answers);
  }

  /** Asks once for each epoch of a run. */
  async follow(runId: number, epochs: number): Promise<void> {
    const question = `${runId} ${epochs}`;
    if (question === this.asked) return;
    this.asked = question;
    await this.told.ask(runId);
  }
}

export const predictions = new Predictions();

function miss({ answer, label }: Prediction): number {
  return Math.abs(answer - label);
}
