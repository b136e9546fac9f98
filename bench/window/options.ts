// What `npm run bench:window` can be told.

import { parseArgs } from 'node:util';

import { LaunchError } from '../../scripts/launchError.ts';

const parts = ['start', 'frames', 'memory', 'runs', 'workbench', 'lab'] as const;

type Part = (typeof parts)[number];

export const usage = `npm run bench:window -- [options]

  --only PART   one of: ${parts.join(', ')}
  --pairs N     starts of each window (9)`;

export interface WindowOptions {
  readonly wants: (part: Part) => boolean;
  /** Starts of each window. */
  readonly pairs: number;
  readonly help: boolean;
}

/** @throws LaunchError with the mistake in one sentence */
export function readWindowOptions(given: readonly string[]): WindowOptions {
  const { only, pairs, help } = parsed(given);
  if (only !== undefined && !parts.some((part) => part === only)) {
    throw new LaunchError(`--only must be one of: ${parts.join(', ')}; not ${only}.`);
  }
  const count = Number(pairs);
  if (!Number.isInteger(count) || count < 1) {
    throw new LaunchError(`--pairs must be a whole number from 1, not ${pairs}.`);
  }
  return { wants: (part) => only === undefined || only === part, pairs: count, help };
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      options: {
        only: { type: 'string' },
        pairs: { type: 'string', default: '9' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new LaunchError((error as Error).message, { cause: error });
  }
}
