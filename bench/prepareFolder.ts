// Everything the engines' processes need, in one folder.

import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parseDigits } from '../core/data/digits.ts';
import { compileKernels } from '../scripts/build/compileKernels.ts';
import { cacheFolder, projectRoot } from '../scripts/project.ts';
import { withTempFolder } from '../scripts/tempFolder.ts';
import { bundleChildren } from './children/bundles.ts';
import { compilePeak } from './peak/compilePeak.ts';
import { problemOf } from './problem.ts';
import { problemFile } from './problemFile.ts';
import { workloadNames, workloads } from './workloads.ts';

/** The folder is inside node_modules, so that bundles find the libraries they leave out, and gone afterwards. */
export async function withBenchFolder<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  return withTempFolder(cacheFolder, async (folder) => {
    const digitsFile = join(projectRoot, 'resources/digits.csv');
    await copyFile(digitsFile, join(folder, 'digits.csv'));
    await writeFile(join(folder, 'package.json'), JSON.stringify({ main: 'electronMain.cjs' }));
    await compileKernels();
    await bundleChildren(folder);
    await compilePeak(folder);
    const digits = parseDigits(await readFile(digitsFile, 'utf8'));
    for (const name of workloadNames) {
      const file = problemFile(problemOf(workloads[name], digits));
      await writeFile(join(folder, `${name}.safetensors`), file);
    }
    return await work(folder);
  });
}
