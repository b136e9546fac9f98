// The words of a command line, as far as they are read; commands that take no time are run.

import fc from 'fast-check';

import { CommandError } from '../../../core/cli/commandError.ts';
import { dataFields } from '../../../core/cli/dataCommand.ts';
import { checkFrom, gradientFields, gradientOthers } from '../../../core/cli/gradientsCommand.ts';
import { configFrom, readFieldOptions } from '../../../core/cli/hyperparameterOptions.ts';
import { randomCommand } from '../../../core/cli/randomCommand.ts';
import { fields, hyperparameters } from '../../../core/training/hyperparameters.ts';
import { presets } from '../../../core/training/runConfig.ts';
import { attempts, expectThat, unlessRefused, type Kind } from '../kind.ts';
import { oddTexts } from '../mutations.ts';

const options = Object.values(hyperparameters).map(({ option }) => `--${option}`);
const others = ['--table', '--preset', '--rows', '--reference', '--bug', '--rtol', '--name', '--'];
const words = fc.array(
  fc.oneof(
    fc.constantFrom(...options, ...others),
    fc.constantFrom(
      'moons',
      'relu',
      'adam',
      '3',
      '0.01',
      '30,20',
      'relu,tanh',
      '-1',
      '1e3',
      'true',
    ),
    fc.tuple(fc.constantFrom(...options), oddTexts).map(([option, text]) => `${option}=${text}`),
    oddTexts,
  ),
  { maxLength: 6 },
);

/** Each as its command reads it. */
const readers: Readonly<Record<string, (given: readonly string[]) => unknown>> = {
  train: (given) =>
    configFrom(readFieldOptions(given, fields, ['preset', 'kernels']), fields, presets.article),
  data: (given) =>
    configFrom(readFieldOptions(given, dataFields, ['name']), dataFields, presets.article),
  gradients: (given) => checkFrom(readFieldOptions(given, gradientFields, gradientOthers)),
};

export const commandLines: Kind = {
  name: 'words of a command line',
  inputs: 8000,
  begin: async () =>
    attempts(
      fc.tuple(fc.constantFrom('train', 'data', 'gradients'), words),
      async ([name, given]) => {
        const read = await unlessRefused(() => readers[name]?.(given), CommandError);
        return read === undefined ? 'refused' : 'accepted';
      },
    ),
};

const size = fc.oneof(
  fc.integer({ min: -2, max: 300 }).map(String),
  fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })).map(([a, b]) => `${a}x${b}`),
  fc.constantFrom('10000001', '99999999999999999999', '5x5x5', '0x10', '1e3', 'x', '3x', '-3'),
  oddTexts.filter((text) => !/^\d{4,7}(x|$)/.test(text)),
);
const drawn = fc.tuple(
  fc.constantFrom('--randn', '--randperm', '--permutation'),
  size,
  fc.oneof(
    fc.constant([]),
    fc.constant(['--table']),
    oddTexts.map((text) => ['--seed', text]),
  ),
);

export const drawnNumbers: Kind = {
  name: 'numbers drawn on the command line',
  inputs: 4000,
  begin: async () =>
    attempts(drawn, async ([option, text, more]) => {
      let printed = '';
      const write = process.stdout.write.bind(process.stdout);
      process.stdout.write = (part: string | Uint8Array) => {
        printed += String(part);
        return true;
      };
      try {
        const given = [option, text, ...more];
        const status = await unlessRefused(() => randomCommand(given), CommandError);
        if (status === undefined) return 'refused';
      } finally {
        process.stdout.write = write;
      }
      expectThat(/^[\d\s.,[\]e-]+\n$/.test(printed), 'numbers are printed');
      return 'accepted';
    }),
};
