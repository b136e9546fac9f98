// What the code panes of this lesson show: on one side Python, on the other the TypeScript that runs.

import split from 'source:data/split.ts!trainValSplit';
import oneHot from 'source:data/targets.ts!oneHot';
import standardization from 'source:data/standardization.ts!featureStatistics,standardize';
import forward from 'source:demonstrations/forwardTrace.ts!forward';
import weights from 'source:nn/initialization.ts!initialWeights';
import program from 'python:04-forward/forward.py';
import splitPython from 'python:04-forward/forward.py!train_val_split';
import oneHotPython from 'python:04-forward/forward.py!one_hot';
import standardizationPython from 'python:04-forward/forward.py!statistics,standardize';
import forwardPython from 'python:04-forward/forward.py!forward';
import weightsPython from 'python:04-forward/forward.py!initial_weights';

import type { Panes } from '../../reading/source.ts';

export { program };

export const panes = {
  split: { python: splitPython, typescript: split },
  oneHot: { python: oneHotPython, typescript: oneHot },
  standardization: { python: standardizationPython, typescript: standardization },
  forward: { python: forwardPython, typescript: forward },
  weights: { python: weightsPython, typescript: weights },
} satisfies Panes;
