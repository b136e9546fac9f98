// Lesson 3: softmax.

import { softmax } from '../../../core/tensor/plainSoftmax.ts';
import { Tensor } from '../../../core/tensor/tensor.ts';
import type { panes } from '../../../renderer/lessons/03-output-layer/panes.ts';
import type { PaneCases } from './paneCase.ts';

/** Ordinary logits, large ones of both signs, and equal ones. */
const Z = Tensor.fromRows([
  [2, 0.5, -1, 0],
  [1000, 999, 998, -1000],
  [-500, -501, -500.5, -502],
  [3, 3, 3, 3],
]);

export const cases: PaneCases<typeof panes> = {
  softmax: {
    given: { Z },
    run: 'A = softmax(Z)',
    typescript: () => {
      const A = Tensor.zeros(4, 4);
      softmax(Z.data, A.data, 4, 4);
      return { A };
    },
  },
};
