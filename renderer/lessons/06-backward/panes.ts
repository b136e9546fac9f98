// What the code panes of this lesson show: on one side Python, on the other the TypeScript that runs.

import loss from 'source:nn/softmaxCrossEntropy.ts!SoftmaxCrossEntropy.backward';
import linear from 'source:nn/linear.ts!Linear.backward,Linear.parameterGradients';
import relu from 'source:nn/relu.ts!ReLU.backward';
import model from 'source:nn/model.ts!Model.logits,Model.forward,Model.backward';
import program from 'python:06-backward/backward.py';
import lossPython from 'python:06-backward/backward.py!cross_entropy_backward';
import linearPython from 'python:06-backward/backward.py!linear_backward';
import reluPython from 'python:06-backward/backward.py!relu_backward';
import modelPython from 'python:06-backward/backward.py!forward_and_backward';

import type { Panes } from '../../reading/source.ts';

export { program };

export const panes = {
  loss: { python: lossPython, typescript: loss },
  linear: { python: linearPython, typescript: linear },
  relu: { python: reluPython, typescript: relu },
  model: { python: modelPython, typescript: model },
} satisfies Panes;
