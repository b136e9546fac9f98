// What the lessons' figures compute: small questions to the core, answered within a frame.

import type { Digits } from '../data/digits.ts';
import { digitImage, type DigitImage } from './digitImage.ts';
import { smallNetwork, type SmallNetwork } from './smallNetwork.ts';

/** Every answer is computed anew from its arguments; nothing is kept between two calls. */
export interface DemonstrationService {
  /**
   * One of the 1,797 images.
   * @param index as in scikit-learn's `load_digits`, counted from 0
   * @throws RangeError when there is no such image
   */
  digitImage(index: number): Promise<DigitImage>;
  /**
   * A batch of three examples on its way through a network of sigmoid neurons.
   * @param inputs features of an example, 2 to 4
   * @param hidden neurons of each hidden layer: 0 to 3 layers of 1 to 6
   * @throws RangeError when a size is not allowed
   */
  smallNetwork(
    inputs: number,
    hidden: readonly number[],
  ): Promise<SmallNetwork>;
}

export function createDemonstrationService(
  loadDigits: () => Promise<Digits>,
): DemonstrationService {
  return {
    async digitImage(index) {
      return digitImage(await loadDigits(), index);
    },
    async smallNetwork(inputs, hidden) {
      return smallNetwork(inputs, hidden);
    },
  };
}
