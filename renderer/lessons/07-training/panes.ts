// What the code panes of this lesson show: on one side Python, on the other the TypeScript that runs.

import sgd from 'source:nn/sgd.ts!SGD.step';
import step from 'source:training/trainer.ts!Trainer.step';
import backward from 'source:nn/model.ts!Model.backward';
import linear from 'source:nn/linear.ts!Linear.backward,Linear.parameterGradients';
import nextBatch from 'source:training/trainer.ts!Trainer.nextBatch';
import validate from 'source:training/trainer.ts!Trainer.finishEpoch,Trainer.countCorrect';
import program from 'python:07-training/training.py';
import sgdPython from 'python:07-training/training.py!update';
import stepPython from 'python:07-training/training.py!step';
import backwardPython from 'python:07-training/training.py!backward';
import linearPython from 'python:07-training/training.py!linear_backward';
import nextBatchPython from 'python:07-training/training.py!batches';
import validatePython from 'python:07-training/training.py!validate';

import type { Panes } from '../../reading/source.ts';

export { program };

export const panes = {
  sgd: { python: sgdPython, typescript: sgd },
  step: { python: stepPython, typescript: step },
  backward: { python: backwardPython, typescript: backward },
  linear: { python: linearPython, typescript: linear },
  nextBatch: { python: nextBatchPython, typescript: nextBatch },
  validate: { python: validatePython, typescript: validate },
} satisfies Panes;
