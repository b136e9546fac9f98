// `train`: a whole run, epoch by epoch.

import {
  createCoreService,
  type Divergence,
  type Progress,
  type RunDescription,
} from '../service.ts';
import {
  presets,
  type PresetName,
  type RunConfig,
  type RunConfigField,
} from '../training/runConfig.ts';
import {
  problemSentence,
  problemsOf,
} from '../training/runConfigProblem.ts';
import { CommandError } from './commandError.ts';
import { useKernels } from './kernelsOption.ts';
import { nodeArchive } from './nodeArchive.ts';
import { nodeHost } from './nodeHost.ts';
import { numberFrom, readOptions, type Options } from './options.ts';
import { bar, nestedRows, printCells, printJson } from './output.ts';

const DIVERGED = 1;

/** Which option sets which field, and how its text is read. */
const fields: readonly [
  option: string,
  field: RunConfigField,
  read: (text: string) => unknown,
][] = [
  ['hidden', 'hiddenSizes', (text) => text.split(',').map(numberFrom)],
  ['task', 'task', String],
  ['activation', 'activation', String],
  ['init', 'init', String],
  ['learning-rate', 'learningRate', numberFrom],
  ['batch-size', 'batchSize', numberFrom],
  ['epochs', 'epochs', numberFrom],
  ['seed', 'torchSeed', numberFrom],
  ['numpy-seed', 'numpySeed', numberFrom],
  ['split-seed', 'splitSeed', numberFrom],
  ['test-share', 'testShare', numberFrom],
  ['standardization', 'standardization', String],
  ['digit', 'positiveDigit', numberFrom],
];

export async function trainCommand(
  given: readonly string[],
): Promise<number> {
  const options = readOptions(
    given,
    ['preset', 'kernels', ...fields.map(([option]) => option)],
    ['table'],
  );
  const config = configFrom(options);
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
        parameters.map(({ name, rows, columns, values }) => [
          name,
          name.startsWith('b')
            ? Array.from(values)
            : nestedRows(values, rows, columns),
        ]),
      ),
    });
  }
  return 0;
}

/** @throws CommandError naming the options that are wrong */
function configFrom(options: Options): RunConfig {
  const preset = String(options.preset ?? 'article');
  if (!Object.hasOwn(presets, preset)) {
    throw new CommandError(
      `--preset must be one of: ${Object.keys(presets).join(', ')}.`,
    );
  }
  const config: Record<string, unknown> = {
    ...presets[preset as PresetName],
  };
  for (const [option, field, read] of fields) {
    const text = options[option];
    if (text !== undefined) config[field] = read(String(text));
  }
  if (options['numpy-seed'] === undefined) {
    config.numpySeed = config.torchSeed;
  }

  const optionOf = new Map<string, string>(
    fields.map(([option, field]) => [field, `--${option}`]),
  );
  const problems = problemsOf(config);
  if (problems.length > 0) {
    throw new CommandError(
      problems
        .filter((problem) => isOwnMistake(problem, options))
        .map((p) =>
          problemSentence(p, (field) => optionOf.get(field) ?? field),
        )
        .join(' '),
    );
  }
  return config as RunConfig;
}

/** NumPy's seed follows `--seed`: a wrong one is told once, at the option that was given. */
function isOwnMistake(
  problem: { kind: string; field?: string },
  options: Options,
): boolean {
  return (
    problem.field !== 'numpySeed' || options['numpy-seed'] !== undefined
  );
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
  { valRows }: RunDescription,
): void {
  printJson({
    type: 'epoch',
    epoch: progress.firstEpoch + i + 1,
    trainLoss: progress.trainLosses[i],
    valLoss: progress.valLosses[i],
    valAccuracy: progress.valCorrect[i] / valRows,
    valCorrect: progress.valCorrect[i],
  });
}

function printTableRow(
  progress: Progress,
  i: number,
  { valRows, config }: RunDescription,
): void {
  const widths = [11, 10, 10, 12, 11, 20];
  const epoch = progress.firstEpoch + i + 1;
  if (epoch === 1) {
    printCells(
      [
        'epoch',
        'train loss',
        'val loss',
        'val accuracy',
        'correct',
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
      `${((100 * progress.valCorrect[i]) / valRows).toFixed(2)} %`,
      `${progress.valCorrect[i]} of ${valRows}`,
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
