// What a network can be trained to tell of a row of data.

/**
 * - `classification`: which class it belongs to
 * - `regression`: a number
 * - `binary`: whether it belongs to one certain class
 */
export const tasks = [
  'classification',
  'regression',
  'binary',
] as const;

export type Task = (typeof tasks)[number];
