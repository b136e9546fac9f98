// What the classes of a run's data are called.

import { Answer } from '../../state/answer.svelte.ts';
import type { TrainingRun } from '../training/trainingRun.svelte.ts';

/** To be made while a component is. */
export function classNamesOf(run: TrainingRun): {
  readonly all: readonly string[];
  /** Its number where it has no name. */
  readonly nameOf: (label: number) => string;
} {
  const names = new Answer((service, runId: number) => service.classNames(runId));
  const runId = $derived(run.description?.id);
  const all = $derived(names.current?.question === runId ? (names.current?.value ?? []) : []);

  $effect(() => {
    // The core counts its runs from 1; one that is only kept has no network in it.
    if (runId) void names.ask(runId);
  });

  return {
    get all() {
      return all;
    },
    nameOf: (label) => all[label] ?? String(label),
  };
}
