// The matrices of lesson 5's network by name, for those who show them.

export const flowMatrices = [
  'X',
  'y',
  'W1',
  'b1',
  'W2',
  'b2',
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

/** The last iteration that can be shown, counted from 0. */
export const flowLimits = { iteration: 99 } as const;
