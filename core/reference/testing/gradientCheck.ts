// An operation's derivative against finite differences of its forward pass.

import { multiply } from '../autograd/elementwise.ts';
import { sum } from '../autograd/reductions.ts';
import { Variable } from '../autograd/variable.ts';
import {
  finiteDifferences,
  selectedEntries,
} from '../finiteDifference.ts';
import type { Matrix } from '../matrix.ts';

type Operation = (...inputs: Variable[]) => Variable;

/** The largest `|autograd - finite difference| / (1 + |autograd|)` over all values of all inputs. */
export function gradientCheckError(
  operation: Operation,
  ...inputs: Variable[]
): number {
  const leaves = inputs.map((input) => Variable.from(input));
  weighted(operation(...leaves)).backward();

  const parameters = Object.fromEntries(
    inputs.map((input, i): [string, Matrix] => [`input${i}`, input]),
  );
  const selection = Object.fromEntries(
    inputs.map((_, i) => [`input${i}`, 'all' as const]),
  );
  const measured = finiteDifferences(
    (moved) => {
      const variables = Object.values(moved).map((m) =>
        Variable.from(m),
      );
      return weighted(operation(...variables)).data[0];
    },
    parameters,
    selectedEntries(parameters, selection),
  );
  const gradients = leaves.flatMap(({ grad }) => Array.from(grad));
  const errors = Array.from(measured, ({ gradient }, k) => {
    const error = Math.abs(gradient - gradients[k]);
    return error / (1 + Math.abs(gradients[k]));
  });
  return Math.max(...errors);
}

/** One number in which every output counts differently. */
function weighted(output: Variable): Variable {
  const weights = output.data.map((_, k) => Math.cos(k));
  return sum(
    multiply(
      output,
      new Variable(output.rows, output.columns, weights),
    ),
  );
}
