// What the verdicts, the maps and the reader show: a check of the app's own, or what a program has left.

import type { CheckConfig } from '@backprop-lab/core/gradientCheck/checkConfig';
import type {
  CheckedParameter,
  CheckResult,
  GradientTerms,
  Judgement,
} from '@backprop-lab/core/service';

/** One value of one parameter, row and column counted from 0. */
export interface Cell {
  readonly parameter: string;
  readonly row: number;
  readonly column: number;
}

/** A program may compute in float64. */
export interface ShownParameter extends Omit<CheckedParameter, 'manual'> {
  readonly manual: Float32Array | Float64Array;
}

/** A program's loss is not known. */
type ShownResult = Partial<Pick<CheckResult, 'loss'>> &
  Pick<CheckResult, 'steps' | 'trueClass'> & { readonly parameters: readonly ShownParameter[] };

export interface ShownGradients {
  /** What the result is of; a program has none. */
  readonly config?: CheckConfig | undefined;
  readonly result: ShownResult | undefined;
  readonly judgement: Judgement | undefined;
  /** Going backward, the first gradient that is not close, where the order is known. */
  readonly partsAt: string | undefined;
  /** The value that is read. */
  readonly cell: Cell | undefined;
  /** The terms of the value chosen last. */
  terms: { readonly cell: Cell; readonly terms: GradientTerms } | undefined;

  /** The parameter that a value belongs to, if there is such a value. */
  parameter(cell: Cell): ShownParameter | undefined;
  read(cell: Cell): void;
  /** Reads the value with the largest difference. */
  readWorst(parameter: ShownParameter | undefined): void;
  /** Shows the terms whose sum is the value; not where they are not known. */
  showTerms?(cell: Cell): Promise<void>;
}

/** The parameter that a value belongs to, if one of them has such a value. */
export function parameterOf<Parameter extends ShownParameter>(
  parameters: readonly Parameter[] | undefined,
  { parameter, row, column }: Cell,
): Parameter | undefined {
  return parameters?.find(
    ({ name, rows, columns }) => name === parameter && row < rows && column < columns,
  );
}

/** The value with the largest difference. */
export function worstOf({ name, comparison }: ShownParameter): Cell {
  const { row = 0, column = 0 } = comparison?.absolute ?? {};
  return { parameter: name, row, column };
}
