// `forward`: the article's forward-only program, before any training.

import { createCoreService, type TensorValues } from '../service.ts';
import { hyperparameters } from '../training/hyperparameters.ts';
import { presets } from '../training/runConfig.ts';
import { useKernels } from './kernelsOption.ts';
import { nodeArchive } from './nodeArchive.ts';
import { nodeHost } from './nodeHost.ts';
import { integerOption, readOptions } from './options.ts';
import { nestedRows, printJson, printMatrix } from './output.ts';

const SHOWN_ROWS = 5;

export async function forwardCommand(
  given: readonly string[],
): Promise<number> {
  const options = readOptions(given, ['seed', 'kernels'], ['table']);
  const torchSeed = integerOption(
    options,
    'seed',
    hyperparameters.torchSeed.limits,
    0,
  );
  const kernels = useKernels(options);

  const service = createCoreService(
    nodeHost,
    async () => undefined,
    nodeArchive,
  );
  const forward = await service.untrainedForward({
    ...presets.article,
    init: 'randn',
    torchSeed,
  });
  const { saturatedOver99 } = forward;
  const firstRows = ({ values, columns }: TensorValues) =>
    nestedRows(values, SHOWN_ROWS, columns);
  const printFirstRows = (tensor: TensorValues) =>
    printMatrix({ ...tensor, rows: SHOWN_ROWS }, 3);

  if (options.table) {
    process.stdout.write(`Logits of the first ${SHOWN_ROWS} images\n`);
    await printFirstRows(forward.logits);
    process.stdout.write('Probabilities\n');
    await printFirstRows(forward.probabilities);
    process.stdout.write(
      `${saturatedOver99} of ${forward.logits.rows} images are given one digit with more than 99% certainty\nComputed with the ${kernels} kernels\n`,
    );
  } else {
    printJson({
      kernels,
      logits: firstRows(forward.logits),
      probabilities: firstRows(forward.probabilities),
      saturatedOver99,
    });
  }
  return 0;
}
