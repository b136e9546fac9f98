// What the code panes of this lesson show: on one side Python, on the other the TypeScript that runs.

import sigmoid from 'source:nn/sigmoid.ts!sigmoid';
import linear from 'source:nn/linear.ts!Linear.forward';
import network from 'source:demonstrations/smallNetwork.ts!forward';
import program from 'python:01-mlp/mlp.py';
import sigmoidPython from 'python:01-mlp/mlp.py!sigmoid';
import linearPython from 'python:01-mlp/mlp.py!linear';
import networkPython from 'python:01-mlp/mlp.py!forward';

import type { Panes } from '../../reading/source.ts';

export { program };

export const panes = {
  sigmoid: { python: sigmoidPython, typescript: sigmoid },
  linear: { python: linearPython, typescript: linear },
  network: { python: networkPython, typescript: network },
} satisfies Panes;
