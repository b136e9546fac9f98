// `random`: numbers as PyTorch and NumPy draw them.

import { NumPyRandom } from '../random/numpy.ts';
import { PyTorchRandom } from '../random/pytorch.ts';
import { hyperparameters } from '../training/hyperparameters.ts';
import { CommandError, quoted } from './commandError.ts';
import { integerOption, readOptions } from './options.ts';
import { nestedRows, printJson, printMatrix } from './output.ts';

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

  const numbers =
    kind === 'randn'
      ? randn(seed, size)
      : Array.from(order(kind, seed, countFrom(`--${kind}`, size)));
  if (options.table) {
    const rows = numbers.map((entry) => [entry].flat());
    printMatrix(
      kind === 'randn' ? rows : [numbers.flat()],
      kind === 'randn' ? 6 : 0,
    );
  } else {
    printJson(numbers);
  }
  return 0;
}

/** `12` gives a flat array, `30x64` one nested as the shape says. */
function randn(seed: number, size: string): (number | number[])[] {
  const [rows, columns, ...more] = size
    .split('x')
    .map((part) => countFrom('--randn', part));
  if (more.length > 0 || rows * (columns ?? 1) > MAX_VALUES) {
    throw new CommandError(
      `--randn takes a length or a shape such as 30x64, at most ${MAX_VALUES} values, not ${quoted(size)}.`,
    );
  }
  const values = new PyTorchRandom(seed).randn(rows * (columns ?? 1));
  return columns === undefined
    ? Array.from(values)
    : nestedRows(values, rows, columns);
}

function order(
  kind: 'randperm' | 'permutation',
  seed: number,
  count: number,
): Int32Array {
  return kind === 'randperm'
    ? new PyTorchRandom(seed).randperm(count)
    : new NumPyRandom(seed).permutation(count);
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
