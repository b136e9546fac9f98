// What the texts of the interface are given when they are tried.

import type { RunFileProblem } from '@backprop-lab/core/service';
import type { RunConfigProblem } from '@backprop-lab/core/training/runConfigProblem';

import { en, type Dictionary } from '../en.ts';
import type { Ambiguity } from '../typedNumber.ts';

/** Ordinary calls of texts that take something in, by the text's place among them. */
export type Calls<Texts> = Readonly<Record<string, (texts: Texts) => readonly string[]>>;

export const limits = { minimum: 1, maximum: 1000 };

export const problems: Readonly<Record<RunConfigProblem['kind'], RunConfigProblem>> = {
  notAnObject: { kind: 'notAnObject' },
  unknownField: { kind: 'unknownField', field: 'pruning' },
  missing: { kind: 'missing', field: 'epochs' },
  notANumber: { kind: 'notANumber', field: 'epochs' },
  notWhole: { kind: 'notWhole', field: 'epochs' },
  outOfRange: { kind: 'outOfRange', field: 'epochs', limits: { minimum: 3, maximum: 1234 } },
  layerCount: { kind: 'layerCount', field: 'hiddenSizes', limits: { minimum: 3, maximum: 7 } },
  batchTooLarge: { kind: 'batchTooLarge', field: 'batchSize', rows: 1437 },
  choicesPerLayer: { kind: 'choicesPerLayer', field: 'activations', layers: 3 },
  badChanges: { kind: 'badChanges', field: 'changes' },
  tooManySteps: { kind: 'tooManySteps', field: 'changes', steps: 12_000_000, most: 10_000_000 },
  noTable: { kind: 'noTable', field: 'table' },
  choiceTwice: { kind: 'choiceTwice', field: 'extraFeatures', choices: ['x1^2', 'x2^2'] },
  notAChoice: { kind: 'notAChoice', field: 'init', choices: ['kaiming', 'randn'] },
};

export const ambiguity: Ambiguity = {
  kind: 'ambiguous',
  text: '1,024',
  readings: ['1.024', '1024'],
};

export const failures = (['full', 'readOnly', 'other'] as const).map((kind) => ({
  kind,
  code: 'EIO',
}));

export const fileProblems: Readonly<Record<RunFileProblem['kind'], RunFileProblem>> = {
  empty: { kind: 'empty' },
  notARun: { kind: 'notARun', place: 'header' },
  cutShort: { kind: 'cutShort', missingBytes: 1200 },
  altered: { kind: 'altered' },
  newer: { kind: 'newer', version: '2' },
  wrongContent: { kind: 'wrongContent', place: 'head.config.epochs' },
  notAFile: { kind: 'notAFile' },
  tooLarge: { kind: 'tooLarge', megabytes: 128 },
  unreadable: { kind: 'unreadable', code: 'EACCES' },
};

export const divergence = { step: 1205, epoch: 26, loss: NaN, largestParameter: 3.2e15 };

/** The calls of one part of the dictionary, by the names of its texts. */
export function callsOf(
  part: string,
  calls: (words: Dictionary) => Readonly<Record<string, readonly string[]>>,
): Record<string, (words: Dictionary) => readonly string[]> {
  const names = Object.keys(calls(en));
  return Object.fromEntries(
    names.map((name) => [`${part}.${name}`, (words: Dictionary) => calls(words)[name] ?? []]),
  );
}
