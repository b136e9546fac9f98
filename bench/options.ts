// What `npm run bench` can be told.

import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { engineNames, type EngineName } from './engines/names.ts';
import { workloadNames, type WorkloadName } from './workloads.ts';

export const usage = `npm run bench -- [options]

  --rounds N         rounds that count (7)
  --workload NAME    only this one, may be repeated: ${workloadNames.join(', ')}
  --engine NAME      only this one, may be repeated: ${engineNames.join(', ')}
  --json FILE        the figures as one JSON object a line, too
  --scale            instead of all this, our core's time per image against the sizes of network and batch
  --python           instead of all this, the article's training with gradients in Python, in the app's and in PyTorch's
  --write            the results into docs/performance/ and the tables of docs/performance.md`;

export interface BenchOptions {
  readonly rounds: number;
  readonly workloads: readonly WorkloadName[];
  readonly engines: readonly EngineName[];
  readonly json: string | undefined;
  readonly scale: boolean;
  readonly python: boolean;
  readonly write: boolean;
  readonly help: boolean;
}

/** A mistake in the options, in one sentence. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** @throws OptionError */
export function readBenchOptions(given: readonly string[]): BenchOptions {
  const found = parsed(given);
  const rounds = Number(found.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new OptionError(`--rounds must be a whole number from 1, not ${found.rounds}.`);
  }
  const isPart = found.workload.length + found.engine.length > 0;
  if (found.scale && isPart) {
    throw new OptionError(
      '--scale measures our core at every size: it takes no --workload and no --engine.',
    );
  }
  if (found.write && isPart) {
    throw new OptionError(
      '--write puts a whole run into the documents: it takes no --workload and no --engine.',
    );
  }
  const folder = dirname(resolve(found.json ?? '.'));
  if (!existsSync(folder)) {
    throw new OptionError(`--json cannot be written: there is no folder ${folder}.`);
  }
  return {
    rounds,
    workloads: chosen('workload', found.workload, workloadNames),
    engines: chosen('engine', found.engine, engineNames),
    json: found.json,
    scale: found.scale,
    python: found.python,
    write: found.write,
    help: found.help,
  };
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      options: {
        rounds: { type: 'string', default: '7' },
        workload: { type: 'string', multiple: true, default: [] },
        engine: { type: 'string', multiple: true, default: [] },
        json: { type: 'string' },
        scale: { type: 'boolean', default: false },
        python: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new OptionError((error as Error).message, { cause: error });
  }
}

/** All of them when none is named. */
function chosen<Name extends string>(
  option: string,
  named: readonly string[],
  names: readonly Name[],
): readonly Name[] {
  const unknown = named.find((name) => !names.some((known) => known === name));
  if (unknown !== undefined) {
    throw new OptionError(`--${option} must be one of: ${names.join(', ')}; not ${unknown}.`);
  }
  return named.length === 0 ? names : names.filter((name) => named.includes(name));
}
