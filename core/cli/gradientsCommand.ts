// `gradients`: the hand-written backward pass against a reference, all values of it.

import type { CheckConfig } from '../gradientCheck/checkConfig.ts';
import {
  checkedKernels,
  InvalidCheckConfig,
  references,
  type Reference,
} from '../gradientCheck/checkConfig.ts';
import {
  mistakeNames,
  type MistakeName,
} from '../mistakes/mistakes.ts';
import {
  createCoreService,
  type CheckedParameter,
  type CheckResult,
  type Judgement,
  type KernelName,
} from '../service.ts';
import { tasks } from '../data/task.ts';
import type { RunConfigField } from '../training/hyperparameters.ts';
import { presets, trainingRows } from '../training/runConfig.ts';
import { CommandError, quoted } from './commandError.ts';
import {
  configFrom,
  readFieldOptions,
} from './hyperparameterOptions.ts';
import { useKernels } from './kernelsOption.ts';
import { nodeArchive } from './nodeArchive.ts';
import { nodeHost } from './nodeHost.ts';
import {
  choiceOption,
  integerOption,
  numberFrom,
  type Options,
} from './options.ts';
import { nestedRows, printCells, printJson } from './output.ts';

const NOT_CLOSE = 1;

const networks = {
  classification: presets.article,
  regression: presets.regression,
  binary: presets.binary,
} as const;

/** What of a run decides on its gradients before training. */
export const gradientFields: readonly RunConfigField[] = [
  'task',
  'torchSeed',
  'hiddenSizes',
  'activations',
  'init',
  'positiveClass',
  'standardizeTarget',
];

/** What of the check itself. */
export const gradientOthers: readonly string[] = [
  'kernels',
  'rows',
  'reference',
  'bug',
  'rtol',
  'atol',
];

export async function gradientsCommand(
  given: readonly string[],
): Promise<number> {
  const options = readFieldOptions(
    given,
    gradientFields,
    gradientOthers,
  );
  const config = checkFrom(options);
  const tolerance = {
    rtol: toleranceOption(options, 'rtol') ?? 1e-4,
    atol: toleranceOption(options, 'atol'),
  };

  const kernels = useKernels(options);
  const service = createCoreService(
    nodeHost,
    async () => undefined,
    nodeArchive,
  );
  const id = await service.startGradientCheck(config).catch(refuse);
  let result: CheckResult | undefined;
  while (!result) {
    result = (await service.advanceGradientCheck(id))?.result;
  }
  const judgement = await service.judgeGradients(id, tolerance);
  if (!judgement) throw new TypeError('The check ended too early');

  const close = judgement.parameters.every((each) => each.close);
  const because = close ? undefined : reasonFor(result, config);
  if (options.table) printTable(result, judgement, kernels, because);
  else printJson({ kernels, ...jsonOf(result, judgement), because });
  return close ? 0 : NOT_CLOSE;
}

/** Why gradients are not close though no mistake was asked for; undefined where that is not known. */
function reasonFor(
  { outweighedRows }: CheckResult,
  { rows, mistake }: CheckConfig,
): string | undefined {
  return outweighedRows === undefined || mistake !== undefined
    ? undefined
    : `In ${outweighedRows} of ${rows} rows the true class has less probability than the 1e-10 inside the logarithm: there the loss hardly changes, so that its gradient is nowhere near A - y. The formulas are right; --init kaiming keeps probabilities larger.`;
}

/** @throws CommandError */
export function checkFrom(options: Options): CheckConfig {
  const task = choiceOption(options, 'task', tasks, 'classification');
  const { bug } = options;
  const network = configFrom(options, gradientFields, networks[task]);
  const most = trainingRows(network);
  return {
    network,
    rows: integerOption(
      options,
      'rows',
      { minimum: 1, maximum: most },
      most,
    ),
    reference: choiceOption<Reference>(
      options,
      'reference',
      references,
      'autograd',
    ),
    kernels: choiceOption(options, 'kernels', checkedKernels, 'simd'),
    ...(bug !== undefined && {
      mistake: choiceOption<MistakeName>(
        options,
        'bug',
        mistakeNames,
        'wrongSign',
      ),
    }),
  };
}

function toleranceOption(
  options: Options,
  name: string,
): number | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  const value = numberFrom(String(text));
  if (!(value >= 0 && value < Infinity)) {
    throw new CommandError(
      `--${name} must be a number of at least 0, not ${quoted(String(text))}.`,
    );
  }
  return value;
}

function refuse(error: unknown): never {
  if (error instanceof InvalidCheckConfig) {
    throw new CommandError(error.message);
  }
  throw error;
}

function jsonOf(
  { loss, parameters, steps }: CheckResult,
  judgement: Judgement,
) {
  return {
    loss,
    parameters: Object.fromEntries(
      parameters.map((parameter, i) => [
        parameter.name,
        parameterJson(parameter, judgement.parameters[i].close),
      ]),
    ),
    ...(steps && { steps }),
    ...(judgement.partsAt !== undefined && {
      partsAt: judgement.partsAt,
    }),
  };
}

/** Values that were not measured are null. */
function parameterJson(parameter: CheckedParameter, close: boolean) {
  const { rows, columns, manual, reference, comparison } = parameter;
  return {
    shape: [rows, columns],
    manual: nestedRows(manual, rows, columns),
    reference: nestedRows(reference, rows, columns),
    maxAbsoluteDifference: comparison?.absolute.value ?? null,
    maxRelativeDifference: comparison?.relative.value ?? null,
    allclose: close,
    ...(parameter.status && {
      kinks: parameter.kinks,
      unmeasured: parameter.unmeasured,
    }),
  };
}

function printTable(
  { loss, parameters }: CheckResult,
  judgement: Judgement,
  kernels: KernelName,
  because: string | undefined,
): void {
  const widths = [9, 11, 14, 14, 9, 7];
  process.stdout.write(`Loss ${loss}, with the ${kernels} kernels\n`);
  printCells(
    ['parameter', 'shape', 'max absolute', 'max relative', 'allclose'],
    widths,
  );
  parameters.forEach(
    ({ name, rows, columns, comparison, kinks }, i) => {
      printCells(
        [
          name,
          `(${rows}, ${columns})`,
          comparison?.absolute.value.toExponential(2) ?? '',
          comparison?.relative.value.toExponential(2) ?? '',
          String(judgement.parameters[i].close),
          kinks > 0
            ? `${kinks} at a kink of the activation, not judged`
            : '',
        ],
        widths,
      );
    },
  );
  if (judgement.partsAt !== undefined) {
    process.stdout.write(
      `Going backward, the gradients part at ${judgement.partsAt}\n`,
    );
  }
  if (because !== undefined) process.stdout.write(`${because}\n`);
}
