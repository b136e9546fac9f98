// What the code panes of this lesson show: on one side Python, on the other the TypeScript that runs.

import mse from 'source:nn/mse.ts!MSE.forward,MSE.backward';
import numbers from 'source:data/targets.ts!asNumbers';
import backward from 'source:nn/model.ts!Model.backward';
import program from 'python:08-regression/regression.py';
import msePython from 'python:08-regression/regression.py!mse,mse_backward';
import numbersPython from 'python:08-regression/regression.py!as_column';
import backwardPython from 'python:08-regression/regression.py!backward';

import type { Panes } from '../../reading/source.ts';

export { program };

export const panes = {
  mse: { python: msePython, typescript: mse },
  numbers: { python: numbersPython, typescript: numbers },
  backward: { python: backwardPython, typescript: backward },
} satisfies Panes;
