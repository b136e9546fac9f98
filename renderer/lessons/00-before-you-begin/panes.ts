// What the code pane of this lesson shows: on one side Python, on the other the TypeScript that runs.

import backward from 'source:demonstrations/scalarGraph.ts!backward';
import program from 'python:00-before-you-begin/before_you_begin.py';
import backwardPython from 'python:00-before-you-begin/before_you_begin.py!backward';

import type { Panes } from '../../reading/source.ts';

export { program };

export const panes = {
  backward: { python: backwardPython, typescript: backward },
} satisfies Panes;
