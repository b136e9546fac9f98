// What of a graph is filled in so far, and how its values and slopes are written.

import type { GraphStep, ScalarGraph } from '@backprop-lab/core/service';
import type {
  GraphName,
  NeuronActivation,
} from '@backprop-lab/core/demonstrations/scalarGraphNames';

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** `w₁` of `w1`. */
export function symbol(name: string): string {
  return name.replaceAll(/\d/g, (digit) => SUBSCRIPTS.charAt(Number(digit)));
}

/** At most four digits, so that it fits on an edge: `2`, `−0.269`, `12.25`, `576`; `≈0` for what is only rounded to 0. */
export function short(value: number): string {
  const whole = Math.trunc(Math.abs(value)).toString().length;
  const rounded = Number(value.toFixed(Math.max(0, 4 - whole)));
  if (rounded === 0) return value === 0 ? '0' : '≈0';
  return String(rounded).replace('-', '−');
}

/** In brackets after a sign. */
function afterSign(value: number): string {
  return value < 0 ? `(${short(value)})` : short(value);
}

/** The gradients that the steps so far have completed: of a value that goes two ways, only when both have come back. */
export function gradientsSoFar({ steps }: ScalarGraph, done: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const [first] = steps;
  if (first && done > 0) found.set(first.node, first.gradient);
  const missing = new Set(steps.slice(done).flatMap(({ parts }) => parts.map(inputOf)));
  for (const { parts } of steps.slice(0, done)) {
    for (const { input, total } of parts) if (!missing.has(input)) found.set(input, total);
  }
  return found;
}

function inputOf({ input }: GraphStep['parts'][number]): string {
  return input;
}

/** Formulas of the local derivatives, the same in every language: `2 (a − y)`. */
const derivatives: Readonly<Record<GraphName, Readonly<Record<string, string>>>> = {
  neuron: {
    'L/a': '2 (a − y)',
    'p1/w1': 'x₁',
    'p1/x1': 'w₁',
    'p2/w2': 'x₂',
    'p2/x2': 'w₂',
  },
  split: { 'u/w': 'x', 'u/x': 'w', 'v/x': '2 x' },
};
const ofActivation: Readonly<Record<NeuronActivation, string>> = {
  relu: '[z > 0]',
  sigmoid: 'a (1 − a)',
};

/** One way back, as it is written. */
export interface PartText {
  readonly input: string;
  /** `3 × x₁ = 3 × 2`: what arrives, times the local derivative. */
  readonly product: string;
  /** `6`, or `4 + 3 = 7` where a part was there before. */
  readonly gradient: string;
}

export function partTexts(
  graph: GraphName,
  activation: NeuronActivation,
  { node, gradient, parts }: GraphStep,
): PartText[] {
  const arrives = short(gradient);
  return parts.map(({ input, slope, product, before, total }) => {
    const formula =
      node === 'a' ? ofActivation[activation] : derivatives[graph][`${node}/${input}`];
    const numbers = `${arrives} × ${afterSign(slope)}`;
    return {
      input: symbol(input),
      product: formula === undefined ? numbers : `${arrives} × ${formula} = ${numbers}`,
      gradient:
        before === undefined
          ? short(product)
          : `${short(before)} + ${afterSign(product)} = ${short(total)}`,
    };
  });
}
