// Which equation of which training step lesson 5 shows, and the weights and rate that training began with. All of it stays while the window is open.

import type { CoreService, LearningFlow } from '@backprop-lab/core/service';
import {
  flowLimits,
  flowStart,
  type FlowEntry,
  type FlowParameter,
  type FlowStart,
} from '@backprop-lab/core/demonstrations/learningFlowNames';

import { Answer } from '../../state/answer.svelte.ts';
import { navigation } from '../../state/navigation.svelte.ts';
import { undoStack } from '../../state/undo.svelte.ts';
import { flowSteps } from './flowSteps.ts';

const LESSON = '05-flow';

/** Which numbers are asked for. */
export interface FlowQuestion {
  readonly iteration: number;
  readonly start: FlowStart;
}

/** Everything that undo brings back. */
interface Situation extends FlowQuestion {
  /** Of the equation, counted from 0. */
  readonly place: number;
}

class Flow {
  iteration = $state(0);
  place = $state(0);
  start = $state.raw<FlowStart>(flowStart);

  private readonly answer = new Answer((service: CoreService, { iteration, start }: FlowQuestion) =>
    service.learningFlow(iteration, start),
  );

  /** With the question that it answers. */
  get current(): { readonly question: FlowQuestion; readonly value: LearningFlow } | undefined {
    return this.answer.current;
  }

  get isLastEquation(): boolean {
    return this.place === flowSteps.length - 1;
  }

  /** No training step can be shown after this one. */
  get isAtEnd(): boolean {
    return this.isLastEquation && this.iteration === flowLimits.iteration;
  }

  get isAsItBegan(): boolean {
    return this.start === flowStart && this.iteration === 0;
  }

  get question(): FlowQuestion {
    const { iteration, start } = this;
    return { iteration, start };
  }

  ask(): void {
    void this.answer.ask(this.question);
  }

  /** To another equation of the same training step. */
  go(place: number): void {
    this.place = Math.max(0, Math.min(flowSteps.length - 1, place));
  }

  /** To the next equation, or to the first of the next training step. */
  goOn(): void {
    if (!this.isLastEquation) {
      this.place += 1;
    } else if (!this.isAtEnd) {
      this.iteration += 1;
      this.place = 0;
    }
  }

  /** The steps begin again, from the weights on the screen with this one changed. */
  setWeight({ parameter, row, column }: FlowEntry, value: number): void {
    const shown = this.shownParameters();
    if (!shown) return;
    const changed = shown[parameter].map((values, r) =>
      values.map((old, c) => (r === row && c === column ? value : old)),
    );
    this.beginWith({ ...this.start, parameters: { ...shown, [parameter]: changed } });
  }

  /** The steps begin again from the weights on the screen. */
  setLearningRate(learningRate: number): void {
    const parameters = this.shownParameters();
    if (parameters) this.beginWith({ parameters, learningRate });
  }

  /** Back to the numbers that the lesson speaks of. */
  reset(): void {
    this.change({ iteration: 0, place: 0, start: flowStart });
  }

  private beginWith(start: FlowStart): void {
    this.change({ iteration: 0, place: this.place, start });
  }

  private shownParameters(): FlowStart['parameters'] | undefined {
    // Without the core's answer: a second change may come before it.
    if (this.iteration === 0) return this.start.parameters;
    const matrices = this.current?.value.matrices;
    if (!matrices) return undefined;
    const rowsOf = (name: FlowParameter) => {
      const { rows, columns, values } = matrices[name];
      return Array.from({ length: rows }, (_, row) => [
        ...values.subarray(row * columns, (row + 1) * columns),
      ]);
    };
    return { W1: rowsOf('W1'), b1: rowsOf('b1'), W2: rowsOf('W2'), b2: rowsOf('b2') };
  }

  private change(after: Situation): void {
    const { iteration, place, start } = this;
    const before = { iteration, place, start };
    this.put(after);
    undoStack.record({
      undo: () => {
        this.comeBackTo(before);
      },
      redo: () => {
        this.comeBackTo(after);
      },
    });
  }

  private comeBackTo(situation: Situation): void {
    navigation.goTo(LESSON);
    this.put(situation);
  }

  private put({ iteration, place, start }: Situation): void {
    this.iteration = iteration;
    this.place = place;
    this.start = start;
  }
}

export const flow = new Flow();
