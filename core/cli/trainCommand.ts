// `train`: a whole run, epoch by epoch.

import {
  createCoreService,
  type Divergence,
  type Progress,
  type RunDescription,
} from '../service.ts';
import { torchShape } from '../nn/parameterName.ts';
import {
  classesOf,
  fields,
  type RunConfig,
} from '../training/hyperparameters.ts';
import { presets, type PresetName } from '../training/runConfig.ts';
import { CommandError } from './commandError.ts';
import { configFromFile } from './configFile.ts';
import {
  configFrom,
  readFieldOptions,
} from './hyperparameterOptions.ts';
import { useKernels } from './kernelsOption.ts';
import { nodeArchive } from './nodeArchive.ts';
import { nodeHost } from './nodeHost.ts';
import { tableOptionNames, withTable } from './tableOption.ts';
import { bar, nestedRows, printCells, printJson } from './output.ts';

const DIVERGED = 1;

export async function trainCommand(
  given: readonly string[],
): Promise<number> {
  const options = readFieldOptions(given, fields, [
    'preset',
    'config',
    'kernels',
    ...tableOptionNames,
  ]);
  const base = await configFromFile(
    options.config as string | undefined,
    presetCalled(String(options.preset ?? 'article')),
  );
  const config = configFrom(
    await withTable(options, base),
    fields,
    base,
  );
  const kernels = useKernels(options);
  const { final, description, parameters } = await trainToTheEnd(
    config,
    options.table ? printTableRow : printJsonEpoch,
  );

  if (final.divergence) {
    reportDivergence(final.divergence, description);
    return DIVERGED;
  }
  if (options.table) {
    process.stdout.write(
      `${description.parameterCount} parameters, ${description.totalSteps} steps in ${Math.round(final.milliseconds)} ms with the ${kernels} kernels\n`,
    );
  } else {
    printJson({
      type: 'done',
      kernels,
      milliseconds: final.milliseconds,
      parameters: Object.fromEntries(
        parameters.map((parameter) => {
          const { name, rows, columns, values } = parameter;
          const nested =
            torchShape(parameter).length === 1
              ? Array.from(values)
              : nestedRows(values, rows, columns);
          return [name, nested];
        }),
      ),
    });
  }
  return 0;
}

/** @throws CommandError when there is none */
function presetCalled(name: string): RunConfig {
  if (!Object.hasOwn(presets, name)) {
    throw new CommandError(
      `--preset must be one of: ${Object.keys(presets).join(', ')}.`,
    );
  }
  return presets[name as PresetName];
}

type EpochPrinter = (
  progress: Progress,
  i: number,
  description: RunDescription,
) => void;

async function trainToTheEnd(config: RunConfig, print: EpochPrinter) {
  let finish: (final: Progress) => void;
  const finished = new Promise<Progress>(
    (resolve) => (finish = resolve),
  );

  const service = createCoreService(
    nodeHost,
    async (progress) => {
      progress.trainLosses.forEach((_, i) =>
        print(progress, i, description),
      );
      if (
        progress.state === 'finished' ||
        progress.state === 'diverged'
      ) {
        finish(progress);
      }
    },
    nodeArchive,
  );
  const description: RunDescription = await service.prepare(config);
  await service.train('end');
  const final = await finished;
  return { final, description, parameters: await service.parameters() };
}

function printJsonEpoch(
  progress: Progress,
  i: number,
  { valRows, config }: RunDescription,
): void {
  printJson({
    type: 'epoch',
    epoch: progress.firstEpoch + i + 1,
    trainLoss: progress.trainLosses[i],
    valLoss: progress.valLosses[i],
    ...(isCounted(config) && {
      valAccuracy: progress.valCorrect[i] / valRows,
      valCorrect: progress.valCorrect[i],
    }),
  });
}

/** Numbers of any size are near or far, never right or wrong. */
function isCounted(config: RunConfig): boolean {
  return classesOf(config) > 0;
}

function printTableRow(
  progress: Progress,
  i: number,
  { valRows, config }: RunDescription,
): void {
  const widths = isCounted(config)
    ? [11, 10, 10, 12, 11, 20]
    : [11, 10, 10, 20];
  const epoch = progress.firstEpoch + i + 1;
  if (epoch === 1) {
    printCells(
      [
        'epoch',
        'train loss',
        'val loss',
        ...(isCounted(config) ? ['val accuracy', 'correct'] : []),
        '',
      ],
      widths,
    );
  }
  printCells(
    [
      `${epoch}/${config.epochs}`,
      progress.trainLosses[i].toFixed(6),
      progress.valLosses[i].toFixed(6),
      ...(isCounted(config)
        ? [
            `${((100 * progress.valCorrect[i]) / valRows).toFixed(2)}%`,
            `${progress.valCorrect[i]} of ${valRows}`,
          ]
        : []),
      bar(epoch / config.epochs),
    ],
    widths,
  );
}

function reportDivergence(
  { step, epoch, loss }: Divergence,
  { config }: RunDescription,
): void {
  process.stderr.write(
    `The loss became ${loss} at step ${step} (epoch ${epoch}): the parameters outgrew float32. Try a learning rate below ${config.learningRate}.\n`,
  );
}
