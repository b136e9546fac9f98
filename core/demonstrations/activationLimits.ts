// How deep the networks of lesson 2 can be.

export const activationLimits = {
  /** Linear layers on top of each other. */
  stacked: { minimum: 1, maximum: 6 },
  /** Hidden layers that a gradient goes back through. */
  hiddenLayers: { minimum: 1, maximum: 10 },
} as const;
