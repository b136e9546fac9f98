// The commands of the core, and what each is told by its options.

import { CommandError, quoted } from './commandError.ts';
import { forwardCommand } from './forwardCommand.ts';
import { dataCommand, dataFields } from './dataCommand.ts';
import {
  gradientFields,
  gradientsCommand,
} from './gradientsCommand.ts';
import {
  directionChoices,
  landscapeCommand,
} from './landscapeCommand.ts';
import { usageOf } from './hyperparameterOptions.ts';
import { pythonCommand } from './pythonCommand.ts';
import { judgeCommand } from './judgeCommand.ts';
import { raceCommand } from './raceCommand.ts';
import { randomCommand } from './randomCommand.ts';
import { trainCommand } from './trainCommand.ts';
import { tableUsage } from './tableOption.ts';
import { dataNames } from '../data/descriptions.ts';
import { TableRefused } from '../data/table/tableProblem.ts';
import { references } from '../gradientCheck/checkConfig.ts';
import { mistakeNames } from '../mistakes/mistakes.ts';
import { fields } from '../training/hyperparameters.ts';
import { presets } from '../training/runConfig.ts';

const commands = new Map([
  ['train', trainCommand],
  ['forward', forwardCommand],
  ['gradients', gradientsCommand],
  ['random', randomCommand],
  ['data', dataCommand],
  ['python', pythonCommand],
  ['judge', judgeCommand],
  ['landscape', landscapeCommand],
  ['race', raceCommand],
]);

const INDENT = ' '.repeat(11);

const usage = `Usage: npm run --silent core -- COMMAND [OPTIONS]

  train    [--preset ${Object.keys(presets).join('|')}]
           [--config FILE.json]
           ${usageOf(fields, INDENT)}
           [--table]
           ${tableUsage}
           Trains; prints one JSON object per epoch and one with the parameters.
  forward  [--seed 0] [--table]
           The article's untrained network: its first five outputs, and how many
           of the training images it is more than 99 % sure about.
  gradients ${usageOf(gradientFields, INDENT)}
           [--rows 1437]
           [--reference ${references.join('|')}] [--bug NAME]
           [--rtol 1e-4] [--atol 1e-6 times the largest gradient] [--table]
           Holds the hand-written gradients against a reference; exit status 1 when
           any is not close. Bugs: ${mistakeNames.join(', ')}.
  random   [--seed 0] --randn 30x64 | --randperm 20 | --permutation 20 [--table]
           Numbers as torch.randn, torch.randperm and np.random.permutation draw them.
  data     [--name ${dataNames.join('|')}]
           ${usageOf(dataFields, INDENT)} [--table]
           ${tableUsage}
           The rows of a data set as {"X": [[...]], "y": [...]}; generated ones are
           scikit-learn's for the same random_state, or NumPy's for the same seed.
  python   FILE [--seconds 10]
           Runs a file in the app's own Python, with its small torch and numpy: exit
           status 1 after an error, 124 when it was stopped after so many seconds.
  judge    EXERCISE FILE | --list
           Judges a file's answer to an exercise, value by value; prints one JSON
           object. Exit status 1 when it is not right, 2 when it cannot be run.
           --list prints all exercises with what they ask for, and all mistakes known.
  landscape [OPTIONS OF train] [--config FILE.json] [--size 51]
           [--directions ${directionChoices.join('|')}] [--direction-seed 0]
           [--weights W1:0:0,W2:3:4] [--range 1]
           Trains, then prints the loss over a plane through the parameters, with
           the way that training took in it, as one JSON object.
  race     --vary learningRate=0.003,0.03,0.3 [OPTIONS OF train] [--config FILE.json]
           Trains up to six runs side by side that differ in one field; prints one
           JSON object per epoch, and one with who leads at what.

train, forward, gradients, python, landscape and race take --kernels plain|simd: the loops as they can be
read in TypeScript, or the fast ones in WebAssembly (the default).

--seed sets PyTorch's seed, and NumPy's too unless --numpy-seed is given.
`;

/** Exit status for bad arguments and for output that nobody reads any more. */
export const REFUSED = 2;

/**
 * Runs one command to its end.
 * @param words as they are typed, the command's name first
 * @returns its exit status
 */
export async function runCommand(
  words: readonly string[],
): Promise<number> {
  const [name, ...rest] = words;
  if (name === '--help' || name === 'help' || rest.includes('--help')) {
    process.stdout.write(usage);
    return 0;
  }
  try {
    const command = commands.get(name ?? '');
    if (!command) {
      throw new CommandError(
        `${name === undefined ? 'A command is missing' : `There is no command ${quoted(name)}`}: use ${[...commands.keys()].join(', ')} or --help.`,
      );
    }
    return await command(rest);
  } catch (error) {
    const isExpected =
      error instanceof CommandError || error instanceof TableRefused;
    if (!isExpected) throw error;
    process.stderr.write(`${error.message}\n`);
    return REFUSED;
  }
}
