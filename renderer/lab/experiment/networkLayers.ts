// The network that settings describe, layer by layer: what stands in the table, and which units are drawn.

import { described } from '@backprop-lab/core/data/descriptions';
import { activationAfter, type Activation } from '@backprop-lab/core/nn/activation';
import { classesOf } from '@backprop-lab/core/training/hyperparameters';
import type { RunConfig } from '@backprop-lab/core/training/runConfig';

export interface NetworkLayer {
  /** 0 for the input. */
  readonly number: number;
  readonly units: number;
  /** What follows its sums; the input has none. */
  readonly activation: Activation | 'softmax' | 'sigmoid' | 'identity' | undefined;
  /** `(out, in)`, as the article has it; the input has none. */
  readonly weights: readonly [out: number, into: number] | undefined;
  /** Numbers that training changes. */
  readonly parameters: number;
}

const outputs = {
  classification: 'softmax',
  binary: 'sigmoid',
  regression: 'identity',
} as const;

export function networkLayers(config: RunConfig): readonly NetworkLayer[] {
  const { task, hiddenSizes, activations } = config;
  const last = task === 'classification' ? classesOf(config) : 1;
  const sizes = [described(config).features, ...hiddenSizes, last];
  return sizes.map((units, number) => {
    const into = sizes[number - 1];
    const isHidden = number < sizes.length - 1;
    return {
      number,
      units,
      activation:
        into === undefined
          ? undefined
          : isHidden
            ? activationAfter(activations, number)
            : outputs[task],
      weights: into === undefined ? undefined : [units, into],
      parameters: into === undefined ? 0 : units * into + units,
    };
  });
}

/** More than that can't be told apart. */
export const MOST_UNITS = 10;

/** The units of a layer that are drawn, counted from 0; undefined where others are left out. */
export function drawnUnits(units: number): readonly (number | undefined)[] {
  const all = (count: number, from = 0) => Array.from({ length: count }, (_, i) => from + i);
  if (units <= MOST_UNITS) return all(units);
  const half = Math.floor((MOST_UNITS - 1) / 2);
  return [...all(half), undefined, ...all(half, units - half)];
}
