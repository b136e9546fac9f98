// Shapes that do not fit: checked before every operation, told with the operation and both shapes.

import { formatShape, type Shape, type Tensor } from './tensor.ts';

/** Two shapes that do not fit the operation they were given to. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';

  constructor(
    operation: string,
    left: Shape,
    right: Shape,
    rule: string,
  ) {
    super(
      `${operation}: the shapes ${formatShape(left)} and ${formatShape(right)} do not fit: ${rule}`,
    );
  }
}

/** @throws ShapeError with the rule when two inputs do not fit each other */
export function requireFit(
  operation: string,
  fits: boolean,
  left: Tensor,
  right: Tensor,
  rule: string,
): void {
  if (!fits) {
    throw new ShapeError(operation, left.shape, right.shape, rule);
  }
}

/** @throws ShapeError when the tensor, called `name` in the message, has another shape than `wanted` */
export function requireShape(
  operation: string,
  name: string,
  tensor: Tensor,
  wanted: Shape,
): void {
  const [rows, columns] = wanted;
  if (tensor.rows !== rows || tensor.columns !== columns) {
    const rule = `${name} must have the first and has the second`;
    throw new ShapeError(operation, wanted, tensor.shape, rule);
  }
}

/** @throws ShapeError when two tensors differ in shape */
export function requireSameShape(
  operation: string,
  left: Tensor,
  right: Tensor,
): void {
  const same =
    left.rows === right.rows && left.columns === right.columns;
  requireFit(operation, same, left, right, 'they must be equal');
}
