// What a figure asks about the network of a run, again and again while it trains.

import type { CoreService } from '@backprop-lab/core/service';

import { Answer, type Answered } from '../../state/answer.svelte.ts';
import { ownFrame } from './ownFrame.ts';
import { panelView } from './panelView.ts';
import type { TrainingRun } from './trainingRun.svelte.ts';

interface Asked {
  readonly runId: number;
  readonly steps: number;
  readonly about: unknown;
}

/**
 * To be made while a component is. One question at a time: what has changed meanwhile is asked about after it. Answers come in frames of their own, and while it trains only where they are seen.
 *
 * @param pace milliseconds from one question to the next, at least
 * @param about what else the question is about: another value of it is another question
 * @returns the last answer, as long as it is about the run on screen
 */
export function askedWhileTraining<Value>(
  run: TrainingRun,
  answerTo: (service: CoreService, runId: number) => Promise<Value | undefined>,
  pace = 0,
  about: () => unknown = () => undefined,
): { readonly current: Answered<Asked, Value> | undefined } {
  const told = new Answer(async (service, { runId }: Asked) => {
    const value = await answerTo(service, runId);
    await ownFrame();
    return value;
  });
  let isAsking = $state(false);
  let asked: Asked | undefined;
  let due = 0;
  const view = panelView();
  const runId = $derived(run.description?.id);
  const current = $derived(told.current?.question.runId === runId ? told.current : undefined);

  $effect(() => {
    // A run that is only kept has no network in the core, and 0 in place of an id.
    if (!runId || isAsking || (run.status === 'running' && !view.isSeen)) return;
    const { steps } = run;
    const question = { runId, steps, about: about() };
    const isAsked =
      asked?.runId === runId && asked.steps === steps && asked.about === question.about;
    if (isAsked) return;
    asked = question;
    isAsking = true;
    // Late by a little once, it is not late ever after.
    due = Math.max(due + pace, performance.now());
    void told.ask(question).finally(() => {
      window.setTimeout(() => (isAsking = false), Math.max(0, due - performance.now()));
    });
  });

  return {
    get current() {
      return current;
    },
  };
}
