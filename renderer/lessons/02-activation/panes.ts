// What the code panes of this lesson show: on one side Python, on the other the TypeScript that runs.

import relu from 'source:nn/relu.ts!ReLU.forward,ReLU.backward';
import sigmoid from 'source:nn/sigmoid.ts!Sigmoid.forward,Sigmoid.backward';
import program from 'python:02-activation/activation.py';
import reluPython from 'python:02-activation/activation.py!relu,relu_backward';
import sigmoidPython from 'python:02-activation/activation.py!sigmoid,sigmoid_backward';

import type { Panes } from '../../reading/source.ts';

export { program };

export const panes = {
  relu: { python: reluPython, typescript: relu },
  sigmoid: { python: sigmoidPython, typescript: sigmoid },
} satisfies Panes;
