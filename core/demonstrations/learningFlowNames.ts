// The small network of lessons 5 and 6 for those who show it: its matrices by name, where it begins, and what may be changed.

/** What is trained. */
export const flowParameters = ['W1', 'b1', 'W2', 'b2'] as const;

export type FlowParameter = (typeof flowParameters)[number];

export const flowMatrices = [
  'X',
  'y',
  ...flowParameters,
  'Z1',
  'A1',
  'Z2',
  'A2',
  'dZ2',
  'dW2',
  'db2',
  'dA1',
  'mask',
  'dZ1',
  'dW1',
  'db1',
  'newW1',
  'newb1',
  'newW2',
  'newb2',
] as const;

export type FlowMatrix = (typeof flowMatrices)[number];

/** Where training begins. */
export interface FlowStart {
  /** `W1 (3, 2)`, `b1 (1, 3)`, `W2 (2, 3)`, `b2 (1, 2)`, each as its rows. */
  readonly parameters: Readonly<
    Record<FlowParameter, readonly (readonly number[])[]>
  >;
  readonly learningRate: number;
}

/** Numbers that can be followed by hand; no sum comes out as exactly 0. */
export const flowStart: FlowStart = {
  parameters: {
    W1: [
      [0.5, -0.5],
      [1, 0.25],
      [-0.25, 1],
    ],
    b1: [[0, 0, 0]],
    W2: [
      [0.5, -0.5, 1],
      [1, 0.5, -0.5],
    ],
    b2: [[0, 0]],
  },
  learningRate: 0.5,
};

/** One value of a parameter. */
export interface FlowEntry {
  readonly parameter: FlowParameter;
  /** Counted from 0, as the column. */
  readonly row: number;
  readonly column: number;
}

export const flowLimits = {
  /** The last iteration that can be shown, counted from 0. */
  iteration: 99,
  /** What people may choose. */
  learningRate: { minimum: 0, maximum: 5 },
  parameter: { minimum: -5, maximum: 5 },
} as const;
