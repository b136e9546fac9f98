// The graphs of lesson 0 by the names of their values, for those who draw them.

/** What is given, with the value it has at first. */
export const graphLeaves = {
  /** Two inputs with their weights, a bias, and what should come out. */
  neuron: { x1: 2, w1: 0.5, x2: -1, w2: -2, b: -1, y: 0.5 },
  /** A value that goes two ways. */
  split: { x: 2, w: 3 },
} as const satisfies Record<string, Readonly<Record<string, number>>>;

export type GraphName = keyof typeof graphLeaves;

/** Of the neuron. */
export const neuronActivations = ['relu', 'sigmoid'] as const;

export type NeuronActivation = (typeof neuronActivations)[number];

/** Both ends are allowed, for every leaf. */
export const leafLimits = { minimum: -3, maximum: 3 } as const;

/** How far a leaf is moved to either side to measure a slope. */
export const NUDGE = 0.001;
