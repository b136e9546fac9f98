// A value that remembers how it was computed, and from that finds the derivative of a result with respect to itself.

import { atOnce, isLong, type Portions } from '../../portions.ts';
import {
  requireValues,
  shapeText,
  type Float64Matrix,
  type Matrix,
} from '../matrix.ts';

/**
 * From the gradient of the final result with respect to an operation's output
 * to those with respect to its inputs, one per input, in their shapes.
 */
type BackwardStep = (outputGradient: Float64Array) => Float64Array[];

/** Simple operations that a value of an input takes in a backward step, at least. */
const OPERATIONS = 16;

/** A matrix of float64 values in a graph of operations, with its gradient. */
export class Variable implements Float64Matrix {
  /** The sum of what every `backward()` so far has found for this variable. */
  readonly grad: Float64Array;
  /** What the running `backward()` has found so far. */
  private readonly incoming: Float64Array;

  /**
   * @param data `rows * columns` values, row after row; shared, not copied
   * @param inputs the variables an operation computed this one from; none for a leaf
   * @param inputGradients the operation's derivative
   * @throws RangeError when the number of values does not fit the shape
   */
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly data: Float64Array,
    private readonly inputs: readonly Variable[] = [],
    private readonly inputGradients: BackwardStep = () => [],
  ) {
    requireValues('Variable', this);
    this.grad = new Float64Array(data.length);
    this.incoming = new Float64Array(data.length);
  }

  /** A leaf with a copy of the matrix's values. */
  static from({ rows, columns, data }: Matrix): Variable {
    return new Variable(rows, columns, new Float64Array(data));
  }

  /** A leaf of the shape (1, 1). */
  static scalar(value: number): Variable {
    return new Variable(1, 1, Float64Array.of(value));
  }

  /**
   * Adds to the `grad` of everything this variable was computed from the
   * derivative of this variable with respect to it, as PyTorch does: the
   * graph is walked from the result back, each operation after all that use
   * its output, and multiplies by its own derivative (the chain rule).
   *
   * @throws RangeError when this variable is not a single number
   */
  backward(): void {
    atOnce(this.backwardInPortions());
  }

  /** `backward` in portions. */
  *backwardInPortions(): Portions<void> {
    if (this.data.length !== 1) {
      throw new RangeError(
        `backward: starts from a single number, not from the shape ${shapeText(this)}`,
      );
    }
    const order = this.history();
    for (const variable of order) variable.incoming.fill(0);
    this.incoming[0] = 1;
    for (const variable of order.reverse()) {
      const { incoming, inputs, grad } = variable;
      addInto(grad, incoming);
      variable.inputGradients(incoming).forEach((part, i) => {
        addInto(inputs[i].incoming, part);
      });
      const values = inputs.reduce((n, { data }) => n + data.length, 0);
      if (isLong(OPERATIONS * values)) yield;
    }
  }

  /** Sets `grad` to zero here and in everything this variable was computed from. */
  zeroGrad(): void {
    for (const { grad } of this.history()) grad.fill(0);
  }

  /** This variable and all it was computed from, each one after its inputs. */
  private history(): Variable[] {
    const order: Variable[] = [];
    const visited = new Set<Variable>();
    const visit = (variable: Variable): void => {
      if (visited.has(variable)) return;
      visited.add(variable);
      variable.inputs.forEach(visit);
      order.push(variable);
    };
    visit(this);
    return order;
  }
}

function addInto(sum: Float64Array, part: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] += part[i];
}
