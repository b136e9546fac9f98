// How large a network may be whose passes lesson 6 counts.

export const passCostLimits = {
  /** Hidden ones. */
  layers: { minimum: 1, maximum: 4 },
  /** In each of them. */
  neurons: { minimum: 1, maximum: 300 },
} as const;
