// The gradients that a program of the learner's has left, for the gradients page: its own beside autograd's. They stay until others come.

import type { ArrayValue } from '@backprop-lab/core/python';
import { countNotClose, toleranceFor } from '@backprop-lab/core/gradientCheck/distance';
import { compare } from '@backprop-lab/core/reference/compare';
import type { ChosenTolerance, Judgement } from '@backprop-lab/core/service';

import {
  parameterOf,
  worstOf,
  type Cell,
  type ShownGradients,
  type ShownParameter,
} from './shownGradients.ts';

/** Two arrays of one shape, but for axes of length 1 in front, that is not empty. */
export interface GradientArrays {
  /** Of the parameter. */
  readonly name: string;
  readonly own: ArrayValue;
  readonly autograd: ArrayValue;
}

export class ProgramGradients implements ShownGradients {
  readonly result: { readonly parameters: readonly ShownParameter[] };
  readonly partsAt = undefined;
  judgement = $state.raw<Judgement>();
  cell = $state.raw<Cell>();
  terms: undefined;

  /** @param program its name */
  constructor(
    readonly program: string,
    arrays: readonly GradientArrays[],
    /** Parameters whose two gradients have different shapes: they can't be laid side by side. */
    readonly others: readonly string[] = [],
  ) {
    this.result = { parameters: arrays.map(shownOf) };
    this.readWorst(this.result.parameters[0]);
  }

  judge(tolerance: ChosenTolerance): void {
    const parameters = this.result.parameters.map((parameter) => {
      const { name, manual } = parameter;
      const [actual, expected] = [
        { ...parameter, data: manual },
        { ...parameter, data: parameter.reference },
      ];
      const far = countNotClose({ actual, expected }, toleranceFor(expected, tolerance));
      return { name, far, close: far === 0, closeInFloat64: false };
    });
    this.judgement = { parameters };
  }

  parameter(cell: Cell): ShownParameter | undefined {
    return parameterOf(this.result.parameters, cell);
  }

  read(cell: Cell): void {
    this.cell = cell;
  }

  readWorst(parameter: ShownParameter | undefined): void {
    if (parameter) this.cell = worstOf(parameter);
  }
}

function shownOf({ name, own, autograd }: GradientArrays): ShownParameter {
  const columns = own.shape.at(-1) ?? 1;
  const size = { rows: own.data.length / columns, columns };
  const [manual, reference] = [numbersOf(own), numbersOf(autograd)];
  return {
    ...{ name, ...size, manual, reference, kinks: 0, unmeasured: 0 },
    comparison: compare({ ...size, data: manual }, { ...size, data: reference }),
  };
}

/** What is no float32, integers too, keeps its digits in float64. */
function numbersOf({ data }: ArrayValue): Float32Array | Float64Array {
  return data instanceof Float32Array ? data : Float64Array.from(data, Number);
}

let current = $state.raw<ProgramGradients>();

/** What the gradients page shows in the place of the app's own check. */
export const programGradients = {
  get current(): ProgramGradients | undefined {
    return current;
  },

  show(gradients: ProgramGradients): void {
    current = gradients;
  },

  /** The page shows the app's own check again. */
  close(): void {
    current = undefined;
  },
};
