// What the lessons' figures compute: small questions to the core, answered within a frame.

import type { Digits } from '../data/digits.ts';
import { digitImage, type DigitImage } from './digitImage.ts';

/** Every answer is computed anew from its arguments; nothing is kept between two calls. */
export interface DemonstrationService {
  /**
   * One of the 1,797 images.
   * @param index as in scikit-learn's `load_digits`, counted from 0
   * @throws RangeError when there is no such image
   */
  digitImage(index: number): Promise<DigitImage>;
}

export function createDemonstrationService(
  loadDigits: () => Promise<Digits>,
): DemonstrationService {
  return {
    async digitImage(index) {
      return digitImage(await loadDigits(), index);
    },
  };
}
