// How small and how large the network drawn in lesson 1 can be.

/** Both ends are allowed. */
export const smallNetworkLimits = {
  inputs: { minimum: 2, maximum: 4 },
  /** None: a logistic regression. */
  hiddenLayers: { minimum: 0, maximum: 3 },
  /** Neurons of each hidden layer. */
  neurons: { minimum: 1, maximum: 6 },
} as const;

/** Rows of the batch that goes through it. */
export const SMALL_BATCH = 3;
