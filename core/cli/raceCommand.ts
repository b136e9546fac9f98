// `race`: the same run with several values of one field, trained side by side.

import { DataSource } from '../data/dataSource.ts';
import {
  areComparable,
  bandsOf,
  isSeed,
  leadersOf,
  NO_LEADERS,
  raceInPortions,
  type Standing,
} from '../race/race.ts';
import { racers } from '../race/racers.ts';
import type { Hyperparameter } from '../training/hyperparameterKinds.ts';
import {
  classesOf,
  fields,
  hyperparameters,
  type RunConfig,
  type RunConfigField,
} from '../training/hyperparameters.ts';
import { presets } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import { CommandError, quoted } from './commandError.ts';
import { configFromFile } from './configFile.ts';
import {
  configFrom,
  readFieldOptions,
} from './hyperparameterOptions.ts';
import { useKernels } from './kernelsOption.ts';
import { nodeArchive } from './nodeArchive.ts';
import { nodeHost } from './nodeHost.ts';
import type { Options } from './options.ts';
import { printJson } from './output.ts';
import { tableOptionNames, withTable } from './tableOption.ts';

export async function raceCommand(
  given: readonly string[],
): Promise<number> {
  const options = readFieldOptions(given, fields, [
    'vary',
    'config',
    'kernels',
    ...tableOptionNames,
  ]);
  const { field, texts } = variedIn(options);
  const base = await configFromFile(
    options.config as string | undefined,
    presets.article,
  );
  const { option } = hyperparameters[field];
  const withFile = await withTable(options, base);
  const configs = texts.map((text) =>
    configFrom({ ...withFile, [option]: text }, fields, base),
  );
  useKernels(options);
  const source = new DataSource(nodeHost, nodeArchive);
  const trainers = await Promise.all(
    configs.map(
      async (config) =>
        new Trainer(config, (await source.load(config)).data),
    ),
  );
  const standings = run(trainers);
  const valRows = trainers.map(({ val }) => val.X.rows);
  const isCounted = configs.every((config) => classesOf(config) > 0);
  printJson({
    type: 'done',
    field,
    runs: standings.map((standing, i) =>
      ended(standing, trainers[i], configs[i][field]),
    ),
    leads: areComparable(configs)
      ? leadersOf(standings, isCounted, valRows)
      : NO_LEADERS,
    ...(isSeed(field) && { band: bandsOf(standings) }),
  });
  return 0;
}

/** Prints every epoch as it ends. */
function run(trainers: readonly Trainer[]): Standing[] {
  const race = raceInPortions(trainers);
  for (;;) {
    const step = race.next();
    if (step.done) return step.value;
    if (step.value) printJson({ type: 'epoch', ...step.value });
  }
}

function ended(
  { epochs, diverged }: Standing,
  { val }: Trainer,
  value: RunConfig[RunConfigField],
) {
  return {
    value,
    diverged,
    ...epochs.at(-1),
    valRows: val.X.rows,
  };
}

/**
 * `learningRate=0.003,0.03`; of lists the values are parted by semicolons: `hiddenSizes=30;48,24`.
 * @throws CommandError
 */
function variedIn({ vary }: Options): {
  field: RunConfigField;
  texts: readonly string[];
} {
  const [, name = '', values = ''] =
    /^([\w-]+)=(.+)$/.exec(String(vary ?? '')) ?? [];
  const field = fields.find(
    (each) => each === name || hyperparameters[each].option === name,
  );
  if (field === undefined) {
    throw new CommandError(
      `--vary must be a field and its values, such as learningRate=0.003,0.03,0.3, not ${quoted(String(vary ?? ''))}. Fields are: ${fields.join(', ')}.`,
    );
  }
  const { kind }: Hyperparameter = hyperparameters[field];
  if (kind === 'toggle' || kind === 'table' || kind === 'changes') {
    throw new CommandError(
      `--vary cannot take ${field}${kind === 'toggle' ? ', which is only on or off' : ''}: start two runs.`,
    );
  }
  const texts = values.split(kind.endsWith('PerLayer') ? ';' : ',');
  if (texts.length < racers.least || texts.length > racers.most) {
    throw new CommandError(
      `--vary needs ${racers.least} to ${racers.most} values of ${field}, not ${texts.length}.`,
    );
  }
  return { field, texts };
}
