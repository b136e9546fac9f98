// What the code panes of this lesson show: on one side Python, on the other the TypeScript that runs.

import relu from 'source:nn/relu.ts!ReLU.backward';
import model from 'source:nn/model.ts!Model.forward,Model.backward';
import program from 'python:05-flow/flow.py';
import reluPython from 'python:05-flow/flow.py!relu_backward';
import modelPython from 'python:05-flow/flow.py!forward,backward';

import type { Panes } from '../../reading/source.ts';

export { program };

export const panes = {
  relu: { python: reluPython, typescript: relu },
  model: { python: modelPython, typescript: model },
} satisfies Panes;
