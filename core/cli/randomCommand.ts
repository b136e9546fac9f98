// `random`: numbers as PyTorch and NumPy draw them.

import { NumPyRandom } from '../random/numpy.ts';
import { PyTorchRandom } from '../random/pytorch.ts';
import { hyperparameters } from '../training/hyperparameters.ts';
import { CommandError, quoted } from './commandError.ts';
import { integerOption, readOptions } from './options.ts';
import {
  nestedRows,
  printJson,
  printMatrix,
  type Matrix,
} from './output.ts';

const MAX_VALUES = 10_000_000;
const kinds = ['randn', 'randperm', 'permutation'] as const;

export async function randomCommand(
  given: readonly string[],
): Promise<number> {
  const options = readOptions(given, ['seed', ...kinds], ['table']);
  const seed = integerOption(
    options,
    'seed',
    hyperparameters.torchSeed.limits,
    0,
  );
  const wanted = kinds.filter((kind) => options[kind] !== undefined);
  if (wanted.length !== 1) {
    throw new CommandError(
      'Give one of --randn, --randperm, --permutation.',
    );
  }
  const [kind] = wanted;
  const size = String(options[kind]);

  const matrix =
    kind === 'randn'
      ? randn(seed, size)
      : order(kind, seed, countFrom(`--${kind}`, size));
  const { rows, columns, values } = matrix;
  if (options.table) {
    await printMatrix(matrix, kind === 'randn' ? 6 : 0);
  } else {
    // `30x64` is nested as the shape says, `12` is not.
    const isNested = size.includes('x');
    printJson(
      isNested ? nestedRows(values, rows, columns) : Array.from(values),
    );
  }
  return 0;
}

/** `12` gives a column, `30x64` what the shape says. */
function randn(seed: number, size: string): Matrix {
  const [rows, columns = 1, ...more] = size
    .split('x')
    .map((part) => countFrom('--randn', part));
  if (more.length > 0 || rows * columns > MAX_VALUES) {
    throw new CommandError(
      `--randn takes a length or a shape such as 30x64, at most ${MAX_VALUES} values, not ${quoted(size)}.`,
    );
  }
  const values = new PyTorchRandom(seed).randn(rows * columns);
  return { rows, columns, values };
}

function order(
  kind: 'randperm' | 'permutation',
  seed: number,
  count: number,
): Matrix {
  const values =
    kind === 'randperm'
      ? new PyTorchRandom(seed).randperm(count)
      : new NumPyRandom(seed).permutation(count);
  return { rows: 1, columns: count, values };
}

function countFrom(option: string, text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(count >= 1 && count <= MAX_VALUES)) {
    throw new CommandError(
      `${option} takes whole numbers between 1 and ${MAX_VALUES}, not ${quoted(text)}.`,
    );
  }
  return count;
}
