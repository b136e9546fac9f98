// All exercises, in the order in which they are meant to be done.

import { adam } from './adam/exercise.ts';
import { backwardTwoLayers } from './backward-two-layers/exercise.ts';
import { classLinear } from './class-linear/exercise.ts';
import { classModel } from './class-model/exercise.ts';
import { classRelu } from './class-relu/exercise.ts';
import { classSoftmaxCrossEntropy } from './class-softmax-cross-entropy/exercise.ts';
import { crossEntropy } from './cross-entropy/exercise.ts';
import type { Exercise } from './exercise.ts';
import { forward } from './forward/exercise.ts';
import { linearBackward } from './linear-backward/exercise.ts';
import { linear } from './linear/exercise.ts';
import { momentum } from './momentum/exercise.ts';
import { mse } from './mse/exercise.ts';
import { oneHotAndStandardise } from './one-hot-and-standardise/exercise.ts';
import { ownActivation } from './own-activation/exercise.ts';
import { reluBackward } from './relu-backward/exercise.ts';
import { relu } from './relu/exercise.ts';
import { sigmoidBce } from './sigmoid-bce/exercise.ts';
import { softmaxCrossEntropyBackward } from './softmax-cross-entropy-backward/exercise.ts';
import { softmax } from './softmax/exercise.ts';
import { threeLayers } from './three-layers/exercise.ts';
import { trainingLoop } from './training-loop/exercise.ts';
import { trainingStep } from './training-step/exercise.ts';

export type { Exercise };

export const exercises: readonly Exercise[] = [
  linear,
  relu,
  softmax,
  crossEntropy,
  oneHotAndStandardise,
  forward,
  reluBackward,
  linearBackward,
  softmaxCrossEntropyBackward,
  backwardTwoLayers,
  threeLayers,
  trainingStep,
  trainingLoop,
  mse,
  sigmoidBce,
  classLinear,
  classRelu,
  classSoftmaxCrossEntropy,
  classModel,
  momentum,
  adam,
  ownActivation,
];
