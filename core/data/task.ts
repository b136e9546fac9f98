// The tasks a network can be trained for: binary or multi-class classification, or regression.

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
