// Settings of runs and of gradient checks, and data read from CSV.

import fc from 'fast-check';

import { parseDigits } from '../../../core/data/digits.ts';
import { notebook } from '../../../core/exports/notebook.ts';
import { pythonProgram } from '../../../core/exports/pythonProgram.ts';
import { InvalidCheckConfig, parseCheckConfig } from '../../../core/gradientCheck/checkConfig.ts';
import { fields, hyperparameters } from '../../../core/training/hyperparameters.ts';
import { textOf, valueFrom } from '../../../core/training/hyperparameterText.ts';
import { InvalidRunConfig, parseRunConfig } from '../../../core/training/runConfigProblem.ts';
import { upgradeRunConfig } from '../../../core/training/storedConfig.ts';
import { digitsFile } from '../../parity/recordings.ts';
import { attempts, expectThat, unlessRefused, type Kind } from '../kind.ts';
import { changedBytes, changedValue, oddAnything, oddTexts } from '../mutations.ts';
import { configs } from '../originals.ts';

export const runConfigs: Kind = {
  name: 'settings of a run',
  inputs: 14_000,
  begin: async () =>
    attempts(changedValue(configs, oddAnything), async (value) => {
      const config = await unlessRefused(() => parseRunConfig(value), InvalidRunConfig);
      if (!config) return 'refused';
      const again = parseRunConfig(upgradeRunConfig(JSON.parse(JSON.stringify(config))));
      for (const field of fields) {
        expectThat(textOf(again[field]) === textOf(config[field]), `${field} is kept`);
      }
      expectThat(pythonProgram(config).length > 0, 'it is a program');
      expectThat(notebook(config).length > 0, 'it is a notebook');
      return 'accepted';
    }),
};

export const checkConfigs: Kind = {
  name: 'settings of a gradient check',
  inputs: 6000,
  begin: async () => {
    const originals = configs.map((network) => ({
      network,
      rows: 5,
      reference: 'autograd',
      mistake: 'wrongSign',
      kernels: 'plain',
    }));
    return attempts(changedValue(originals, oddAnything), async (value) => {
      const config = await unlessRefused(() => parseCheckConfig(value), InvalidCheckConfig);
      return config ? 'accepted' : 'refused';
    });
  },
};

export const typedValues: Kind = {
  name: 'text of a setting',
  inputs: 6000,
  begin: async () => {
    const reader = {
      number: Number,
      list: (text: string) => text.split(',').map((part) => part.trim()),
    };
    const typed = fc.tuple(fc.constantFrom(...fields), oddTexts);
    return attempts(typed, ([field, text]) => {
      const value = valueFrom(field, text, reader) as Parameters<typeof textOf>[0];
      const [config] = configs;
      try {
        parseRunConfig({ ...config, [field]: value });
      } catch (error) {
        if (error instanceof InvalidRunConfig) return 'refused';
        throw error;
      }
      const again = valueFrom(field, textOf(value), reader) as typeof value;
      expectThat(textOf(again) === textOf(value), `${hyperparameters[field].option} is typed back`);
      return 'accepted';
    });
  },
};

export const csvFiles: Kind = {
  name: 'data as CSV',
  inputs: 1500,
  begin: async () => {
    const file = new TextEncoder().encode(digitsFile());
    const short = file.slice(0, 2000);
    return attempts(changedBytes([file, short, short]), async (bytes) => {
      const text = new TextDecoder().decode(bytes);
      const digits = await unlessRefused(() => parseDigits(text), RangeError);
      if (!digits) return 'refused';
      expectThat(digits.X.length === 64 * digits.count, 'every image has its pixels');
      return 'accepted';
    });
  },
};
