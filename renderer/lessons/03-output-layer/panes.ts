// What the code panes of this lesson show: on one side Python, on the other the TypeScript that runs.

import softmax from 'source:tensor/plainSoftmax.ts!softmax';
import program from 'python:03-output-layer/output_layer.py';
import softmaxPython from 'python:03-output-layer/output_layer.py!softmax';

import type { Panes } from '../../reading/source.ts';

export { program };

export const panes = {
  softmax: { python: softmaxPython, typescript: softmax },
} satisfies Panes;
