// The learner's gradients and autograd's, tensor by tensor: how far apart they are, and where first.

import type { ArrayValue, PythonValue, Variable } from '@backprop-lab/core/python';

/** As `torch.allclose` has them. */
const RELATIVE = 1e-5;
const ABSOLUTE = 1e-8;

export interface GradientPair {
  /** Of the parameter. */
  readonly name: string;
  /** Where the learner's is: `W1.grad_`, or another name. */
  readonly own: string;
}

export interface ComparedGradient extends GradientPair {
  readonly values: { readonly own: ArrayValue; readonly autograd: ArrayValue };
  readonly shapes: { readonly own: readonly number[]; readonly autograd: readonly number[] };
  /** Undefined where the shapes differ. */
  readonly largest: number | undefined;
  /** The first cell that is not close. */
  readonly first:
    | { readonly place: readonly number[]; readonly own: number; readonly autograd: number }
    | undefined;
}

/** What can be compared: autograd's gradient is there, and one of the learner's beside it. */
export function gradientPairs(variables: readonly Variable[]): readonly GradientPair[] {
  return variables.flatMap(({ name, gradients }): GradientPair[] => {
    if (!gradients?.autograd) return [];
    if (gradients.own) return [{ name, own: `${name}.grad_` }];
    const wanted = [`d${name}`, `grad_${name}`, `${name}_grad`].map((each) => each.toLowerCase());
    const own = variables.find((each) => each.shape && wanted.includes(each.name.toLowerCase()));
    return own ? [{ name, own: own.name }] : [];
  });
}

/** @param valueOf what a name stands for */
export async function comparedGradients(
  pairs: readonly GradientPair[],
  valueOf: (name: string) => Promise<PythonValue | undefined>,
): Promise<readonly ComparedGradient[]> {
  const compared: ComparedGradient[] = [];
  for (const pair of pairs) {
    const parameter = arrayOf(await valueOf(pair.name));
    const autograd = arrayOf(parameter?.attributes?.grad);
    const isOnIt = pair.own === `${pair.name}.grad_`;
    const own = arrayOf(isOnIt ? parameter?.attributes?.grad_ : await valueOf(pair.own));
    if (own && autograd)
      compared.push({ ...pair, values: { own, autograd }, ...compare(own, autograd) });
  }
  return compared;
}

function arrayOf(value: PythonValue | undefined): ArrayValue | undefined {
  const isArray = typeof value === 'object' && value !== null && 'kind' in value;
  return isArray && value.kind === 'array' ? value : undefined;
}

function compare(
  own: ArrayValue,
  autograd: ArrayValue,
): Omit<ComparedGradient, 'name' | 'own' | 'values'> {
  const shapes = { own: own.shape, autograd: autograd.shape };
  if (broadcast(own.shape).join() !== broadcast(autograd.shape).join())
    return { shapes, largest: undefined, first: undefined };
  let largest = 0;
  let first: ComparedGradient['first'];
  for (let i = 0; i < own.data.length; i++) {
    const [a, b] = [own.data[i] ?? NaN, autograd.data[i] ?? NaN];
    const difference = a === b ? 0 : Math.abs(a - b);
    // Also what is no number, which then stays.
    if (!(difference <= largest) && !Number.isNaN(largest)) largest = difference;
    const isClose = difference <= ABSOLUTE + RELATIVE * Math.abs(b);
    if (!isClose) first ??= { place: placeOf(i, own.shape), own: a, autograd: b };
  }
  return { shapes, largest, first };
}

/** `allclose` broadcasts: axes of length 1 in front make no difference. */
function broadcast(shape: readonly number[]): readonly number[] {
  const first = shape.findIndex((length) => length !== 1);
  return first < 0 ? [] : shape.slice(first);
}

function placeOf(index: number, shape: readonly number[]): number[] {
  const columns = shape.at(-1) ?? 1;
  if (shape.length < 2) return shape.length === 0 ? [] : [index];
  return [Math.floor(index / columns), index % columns];
}
