// The small network of lesson 5 as it begins, for the figures of lesson 6.

import type { LearningFlow } from '@backprop-lab/core/service';
import type { FlowMatrix } from '@backprop-lab/core/demonstrations/learningFlowNames';

import { Answer } from '../../state/answer.svelte.ts';

const answer = new Answer((service, iteration: number) => service.learningFlow(iteration));

export const smallFlow = {
  /** Undefined until the core has answered. */
  get current(): LearningFlow | undefined {
    return answer.current?.value;
  },

  ask(): void {
    void answer.ask(0);
  },
};

/** One value of a matrix. @param row counted from 0, as the column */
export function valueAt(
  { matrices }: LearningFlow,
  matrix: FlowMatrix,
  row: number,
  column: number,
): number {
  const { columns, values } = matrices[matrix];
  return values[row * columns + column] ?? NaN;
}
