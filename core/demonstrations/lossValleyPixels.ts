// What the two weights of the loss valley are for, and where descent begins.

/** Places in an image, row after row from 0 to 63. */
export const valleyPixels = {
  /** The neighbours above the pixel that is predicted and to its left: both are dark or bright together, which makes the valley long. */
  inputs: [54, 61],
  target: 62,
} as const;

export const valleyStart = [-1, 0.6] as const;

/** The article's learning rate, ten times it, and a hundred times. */
export const valleyRates = [0.03, 0.3, 3] as const;
