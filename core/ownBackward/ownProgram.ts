// The program that gives a learner's backward pass to the network.

import { shownSolution } from '../exercises/starts.ts';
import { libraryOf } from '../judge/program.ts';
import type { OwnBackward } from './ownBackward.ts';

/** Parts of a program, to be run one after another. The lines of the first and the last are in no traceback. */
export interface OwnProgram {
  readonly given: string;
  readonly code: string;
  readonly fitting: string;
}

/**
 * A learner's code with what the network needs besides.
 * @param solutions of the exercises in `given`, in their order
 */
export function ownProgram(
  { name }: OwnBackward,
  code: string,
  solutions: readonly string[],
): OwnProgram {
  return {
    given: hidden(solutions.map(shownSolution).join('\n\n')),
    code,
    fitting: hidden(
      libraryOf(code) === 'numpy' ? takingTensors(name) : '',
    ),
  };
}

function hidden(source: string): string {
  return `exec(compile(${JSON.stringify(source)}, '<app>', 'exec'))`;
}

/** Python that lets a function of NumPy arrays take tensors, and give them. */
function takingTensors(name: string): string {
  return `
import numpy as __numpy__
import torch as __torch__


def __taking_tensors__(function):
    def tensor(found):
        return __torch__.from_numpy(found) if isinstance(found, __numpy__.ndarray) else found

    def called(*given):
        found = function(*[each.numpy() for each in given])
        return tuple(map(tensor, found)) if isinstance(found, (tuple, list)) else tensor(found)

    return called


if '${name}' in globals():
    ${name} = __taking_tensors__(${name})
`;
}
