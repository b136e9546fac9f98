// The steps of one iteration, in order: each one equation, in symbols that can be pointed at.

import type { TensorValues } from '@backprop-lab/core/service';
import type { FlowMatrix } from '@backprop-lab/core/demonstrations/learningFlowNames';

/** A matrix in an equation. */
export interface Factor {
  readonly matrix: FlowMatrix;
  readonly transposed?: boolean;
}

type Token = Factor | string;

/** Where in the drawn network a step takes place. */
type Place = 'edges1' | 'hidden' | 'edges2' | 'output' | 'loss';

type Phase = 'forward' | 'loss' | 'backward' | 'update';

export interface FlowStep {
  readonly id: string;
  readonly phase: Phase;
  readonly place: Place;
  /** Undefined for the loss, which is a number. */
  readonly result: FlowMatrix | undefined;
  readonly right: readonly Token[];
  /** How the shapes on the right make that of the result. */
  readonly shapes: 'product' | 'same' | 'sum';
  /** How one value of the result is made of theirs. */
  readonly cell:
    'product' | 'max' | 'softmax' | 'loss' | 'error' | 'sum' | 'elementwise' | 'update';
}

const of = (matrix: FlowMatrix): Factor => ({ matrix });
const transposed = (matrix: FlowMatrix): Factor => ({ matrix, transposed: true });

function update(name: 'W2' | 'b2' | 'W1' | 'b1'): FlowStep {
  return {
    id: `new${name}`,
    phase: 'update',
    place: name.endsWith('2') ? 'edges2' : 'edges1',
    result: `new${name}`,
    right: [of(name), ' − η ', of(`d${name}`)],
    shapes: 'same',
    cell: 'update',
  };
}

export const flowSteps: readonly FlowStep[] = [
  {
    id: 'Z1',
    phase: 'forward',
    place: 'edges1',
    result: 'Z1',
    right: [of('X'), ' ', transposed('W1'), ' + ', of('b1')],
    shapes: 'product',
    cell: 'product',
  },
  {
    id: 'A1',
    phase: 'forward',
    place: 'hidden',
    result: 'A1',
    right: ['max(', of('Z1'), ', 0)'],
    shapes: 'same',
    cell: 'max',
  },
  {
    id: 'Z2',
    phase: 'forward',
    place: 'edges2',
    result: 'Z2',
    right: [of('A1'), ' ', transposed('W2'), ' + ', of('b2')],
    shapes: 'product',
    cell: 'product',
  },
  {
    id: 'A2',
    phase: 'forward',
    place: 'output',
    result: 'A2',
    right: ['softmax(', of('Z2'), ')'],
    shapes: 'same',
    cell: 'softmax',
  },
  {
    id: 'loss',
    phase: 'loss',
    place: 'loss',
    result: undefined,
    right: ['−(1/m) Σ ', of('y'), ' log ', of('A2')],
    shapes: 'sum',
    cell: 'loss',
  },
  {
    id: 'dZ2',
    phase: 'backward',
    place: 'output',
    result: 'dZ2',
    right: ['(', of('A2'), ' − ', of('y'), ') / m'],
    shapes: 'same',
    cell: 'error',
  },
  {
    id: 'dW2',
    phase: 'backward',
    place: 'edges2',
    result: 'dW2',
    right: [transposed('dZ2'), ' ', of('A1')],
    shapes: 'product',
    cell: 'product',
  },
  {
    id: 'db2',
    phase: 'backward',
    place: 'edges2',
    result: 'db2',
    right: ['Σ ', of('dZ2')],
    shapes: 'sum',
    cell: 'sum',
  },
  {
    id: 'dA1',
    phase: 'backward',
    place: 'edges2',
    result: 'dA1',
    right: [of('dZ2'), ' ', of('W2')],
    shapes: 'product',
    cell: 'product',
  },
  {
    id: 'dZ1',
    phase: 'backward',
    place: 'hidden',
    result: 'dZ1',
    right: [of('dA1'), ' ⊙ ', of('mask')],
    shapes: 'same',
    cell: 'elementwise',
  },
  {
    id: 'dW1',
    phase: 'backward',
    place: 'edges1',
    result: 'dW1',
    right: [transposed('dZ1'), ' ', of('X')],
    shapes: 'product',
    cell: 'product',
  },
  {
    id: 'db1',
    phase: 'backward',
    place: 'edges1',
    result: 'db1',
    right: ['Σ ', of('dZ1')],
    shapes: 'sum',
    cell: 'sum',
  },
  ...(['W2', 'b2', 'W1', 'b1'] as const).map(update),
];

type Shape = readonly [rows: number, columns: number];

export interface ShapeCheck {
  /** In the order of the equation, turned where the matrix is. */
  readonly parts: readonly Shape[];
  /** Undefined for the loss. */
  readonly result: Shape | undefined;
  /** Whether the shapes make the result's. */
  readonly fits: boolean;
}

export function factorsOf({ right }: FlowStep): Factor[] {
  return right.filter((token) => typeof token !== 'string');
}

/** The shapes of a step, from the matrices that were really computed. */
export function shapeCheck(
  step: FlowStep,
  matrices: Readonly<Record<FlowMatrix, TensorValues>>,
): ShapeCheck {
  const parts = factorsOf(step).map((factor): Shape => {
    const { rows, columns } = matrices[factor.matrix];
    return factor.transposed ? [columns, rows] : [rows, columns];
  });
  const computed = step.result && matrices[step.result];
  const result: Shape | undefined = computed && [computed.rows, computed.columns];
  return { parts, result, fits: fits(step.shapes, parts, result) };
}

function fits(kind: FlowStep['shapes'], parts: readonly Shape[], result: Shape | undefined) {
  const [first, second, third] = parts;
  if (!first) return false;
  switch (kind) {
    case 'product':
      return (
        first[1] === second?.[0] &&
        result?.[0] === first[0] &&
        result[1] === second[1] &&
        (third === undefined || (third[0] === 1 && third[1] === result[1]))
      );
    case 'same':
      return parts.every((part) => String(part) === String(result));
    case 'sum':
      return result === undefined
        ? parts.every((part) => String(part) === String(first))
        : result[0] === 1 && result[1] === first[1];
  }
}
