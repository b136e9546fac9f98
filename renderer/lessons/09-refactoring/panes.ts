// What the code panes of this lesson show, with functions (as in lesson 7) and in classes: on one side Python, on the other the TypeScript that runs.

import loop from 'source:demonstrations/stepByStep.ts!trainingStep';
import linear from 'source:demonstrations/stepByStep.ts!linear';
import linearBack from 'source:demonstrations/stepByStep.ts!linearBackward';
import relu from 'source:demonstrations/stepByStep.ts!reluOf';
import reluBack from 'source:demonstrations/stepByStep.ts!reluBackward';
import loss from 'source:demonstrations/stepByStep.ts!probabilities,crossEntropyBackward';
import update from 'source:demonstrations/stepByStep.ts!update';
import loopInClasses from 'source:nn/model.ts!Model.logits,Model.forward,Model.backward';
import linearInClasses from 'source:nn/linear.ts!Linear.forward';
import linearBackInClasses from 'source:nn/linear.ts!Linear.backward,Linear.parameterGradients';
import reluInClasses from 'source:nn/relu.ts!ReLU.forward';
import reluBackInClasses from 'source:nn/relu.ts!ReLU.backward';
import lossInClasses from 'source:nn/softmaxCrossEntropy.ts!SoftmaxCrossEntropy.forward,SoftmaxCrossEntropy.backward';
import updateInClasses from 'source:nn/sgd.ts!SGD.step';
import program from 'python:09-refactoring/refactoring.py';
import loopPython from 'python:07-training/training.py!forward,backward,step';
import linearPython from 'python:07-training/training.py!linear';
import linearBackPython from 'python:07-training/training.py!linear_backward';
import reluPython from 'python:07-training/training.py!relu';
import reluBackPython from 'python:07-training/training.py!relu_backward';
import lossPython from 'python:07-training/training.py!softmax,cross_entropy_backward';
import updatePython from 'python:07-training/training.py!update';
import loopInClassesPython from 'python:09-refactoring/refactoring.py!Model.forward,Model.backward';
import linearInClassesPython from 'python:09-refactoring/refactoring.py!Linear.forward';
import linearBackInClassesPython from 'python:09-refactoring/refactoring.py!Linear.backward';
import reluInClassesPython from 'python:09-refactoring/refactoring.py!ReLU.forward';
import reluBackInClassesPython from 'python:09-refactoring/refactoring.py!ReLU.backward';
import lossInClassesPython from 'python:09-refactoring/refactoring.py!SoftmaxCrossEntropy.forward,SoftmaxCrossEntropy.backward';
import updateInClassesPython from 'python:09-refactoring/refactoring.py!SGD.step';

import type { Panes } from '../../reading/source.ts';

export { program };

export const panes = {
  loop: { python: loopPython, typescript: loop },
  linear: { python: linearPython, typescript: linear },
  linearBack: { python: linearBackPython, typescript: linearBack },
  relu: { python: reluPython, typescript: relu },
  reluBack: { python: reluBackPython, typescript: reluBack },
  loss: { python: lossPython, typescript: loss },
  update: { python: updatePython, typescript: update },
  loopInClasses: { python: loopInClassesPython, typescript: loopInClasses },
  linearInClasses: { python: linearInClassesPython, typescript: linearInClasses },
  linearBackInClasses: { python: linearBackInClassesPython, typescript: linearBackInClasses },
  reluInClasses: { python: reluInClassesPython, typescript: reluInClasses },
  reluBackInClasses: { python: reluBackInClassesPython, typescript: reluBackInClasses },
  lossInClasses: { python: lossInClassesPython, typescript: lossInClasses },
  updateInClasses: { python: updateInClassesPython, typescript: updateInClasses },
} satisfies Panes;
