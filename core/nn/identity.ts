// Identity: no activation at all. A network with nothing else between its linear layers is a linear map.

import type { Tensor } from '../tensor/tensor.ts';
import type { Layer } from './layer.ts';

/** `A = Z`. */
export class Identity implements Layer {
  readonly parameters = [];

  forward(Z: Tensor): Tensor {
    return Z;
  }

  /** The slope is 1 everywhere. */
  backward(dA: Tensor): Tensor {
    return dA;
  }
}
