// A run's settings as a Python program that prints the run's losses, one epoch a line.

import type { RunConfig } from '../training/runConfig.ts';
import { pythonCells } from './pythonCells.ts';
import type { OwnBackwardCode } from './pythonOwnBackward.ts';

const lead = ({
  data,
}: RunConfig) => `"""A network${data === 'digits' ? ' that tells handwritten digits apart,' : ''} trained with gradients derived by hand.

Exported from Backprop Lab. With PyTorch, NumPy and scikit-learn it repeats the run:
each line printed is an epoch, its mean training loss, its validation loss, and how
many validation ${data === 'digits' ? 'images' : 'rows'} are answered rightly.
"""`;

/** @param own what a learner trained it with */
export function pythonProgram(
  config: RunConfig,
  own?: OwnBackwardCode,
): string {
  const [first, ...rest] = pythonCells(config, own).map(
    ({ code }) => code,
  );
  return `${[`${lead(config)}\n\n${first}`, ...rest].join('\n\n\n')}\n`;
}
