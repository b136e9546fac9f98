// `landscape`: trains, then prints the loss over a plane through the trained parameters, with the way that training took.

import { DataSource } from '../data/dataSource.ts';
import type { Place, Point } from '../landscape/directions.ts';
import { landscapeInPortions } from '../landscape/landscape.ts';
import { planeAround, type Directions } from '../landscape/plane.ts';
import { atOnce } from '../portions.ts';
import { fields } from '../training/hyperparameters.ts';
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
import {
  choiceOption,
  integerOption,
  numberFrom,
  type Options,
} from './options.ts';
import { nestedRows, printJson } from './output.ts';
import { tableOptionNames, withTable } from './tableOption.ts';

export const directionChoices = ['random', 'path', 'weights'] as const;

const MOST_POINTS = { minimum: 2, maximum: 201 };
const SEEDS = { minimum: 0, maximum: 2 ** 32 - 1 };

export async function landscapeCommand(
  given: readonly string[],
): Promise<number> {
  const options = readFieldOptions(given, fields, [
    'config',
    'size',
    'directions',
    'direction-seed',
    'weights',
    'range',
    'kernels',
    ...tableOptionNames,
  ]);
  const size = integerOption(options, 'size', MOST_POINTS, 51);
  const kind = choiceOption(
    options,
    'directions',
    directionChoices,
    'random',
  );
  const seed = integerOption(options, 'direction-seed', SEEDS, 0);
  const range = rangeFrom(options);
  const file = options.config as string | undefined;
  const base = await configFromFile(file, presets.article);
  const config = configFrom(
    await withTable(options, base),
    fields,
    base,
  );
  useKernels(options);

  const source = new DataSource(nodeHost, nodeArchive);
  const { data } = await source.load(config);
  const trainer = new Trainer(config, data);
  const path = trained(trainer);
  const { plane, way } = refused(() =>
    atOnce(
      planeAround(trainer.model, path, {
        directions: directionsFrom(kind, seed, options),
        size,
        range,
      }),
    ),
  );
  const losses = atOnce(
    landscapeInPortions(trainer.model, trainer.train, plane),
  );
  printJson({
    directions: kind,
    firstSteps: plane.firstSteps,
    secondSteps: plane.secondSteps,
    losses: nestedRows(losses, size, size),
    path: way,
  });
  return 0;
}

/** The parameters before training and after each epoch. */
function trained(trainer: Trainer): Point[] {
  const path = [trainer.position.parameters];
  while (trainer.steps < trainer.totalSteps) {
    trainer.step();
    if (!trainer.atEpochEnd) continue;
    const { valLoss } = trainer.finishEpoch();
    if (!Number.isFinite(valLoss)) {
      throw new CommandError(
        `The loss became ${valLoss} in epoch ${path.length}: there is no landscape around such parameters. Try a learning rate below ${trainer.config.learningRate}.`,
      );
    }
    path.push(trainer.position.parameters);
  }
  return path;
}

/** @throws CommandError when places are asked for that are none */
function directionsFrom(
  kind: (typeof directionChoices)[number],
  seed: number,
  options: Options,
): Directions {
  if (kind === 'random') return { kind, seed };
  if (kind === 'path') return { kind };
  return { kind, places: placesFrom(options) };
}

/** @throws CommandError unless it is a positive number */
function rangeFrom({ range }: Options): number {
  if (range === undefined) return 1;
  const value = numberFrom(String(range));
  if (!(value > 0 && value <= 1e6)) {
    throw new CommandError(
      `--range must be a number above 0 and up to 1000000, not ${quoted(String(range))}.`,
    );
  }
  return value;
}

/** `W1:0:0,W2:3:4`. @throws CommandError for anything else */
function placesFrom({ weights }: Options): [Place, Place] {
  const places = String(weights ?? '')
    .split(',')
    .map((text) => /^([Wb]\d+):(\d+):(\d+)$/.exec(text.trim()))
    .map((match) => ({
      name: match?.[1] ?? '',
      row: Number(match?.[2]),
      column: Number(match?.[3]),
    }));
  const [first, second] = places;
  if (
    places.length !== 2 ||
    places.some(({ name }) => name === '') ||
    JSON.stringify(first) === JSON.stringify(second)
  ) {
    throw new CommandError(
      `--weights must name two different places as name:row:column, such as W1:0:0,W2:3:4, not ${quoted(String(weights ?? ''))}.`,
    );
  }
  return [first, second];
}

/** What the core refuses, as an error of the command. */
function refused<Result>(make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError)
      throw new CommandError(error.message);
    throw error;
  }
}
